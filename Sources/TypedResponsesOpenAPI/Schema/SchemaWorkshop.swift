import TypedResponses

/// Where schemas are made: what a ``SchemaCollection`` knows, while types are asked.
final class SchemaWorkshop {
  /// What stays known between the types that are asked for.
  struct Contents: Sendable {
    var components: [String: JSONSchema] = [:]
    var findings: [DescriptionFinding] = []
    fileprivate var known: [ObjectIdentifier: JSONSchema] = [:]
    fileprivate var names = ComponentNames()
    /// Answers with which a type can be read.
    fileprivate var settled: [ObjectIdentifier: [ProbeTable]] = [:]
  }

  let options: JSONOptions
  private(set) var contents: Contents
  /// The types whose schema is being made: a type that needs itself refers to its name.
  private var inTheMaking: [ObjectIdentifier: String] = [:]
  private var referredInTheMaking: Set<ObjectIdentifier> = []
  private var sampleDepth = 0

  /// Types that need types without end are given up at this depth.
  private static var mostInTheMaking: Int { 64 }

  init(_ contents: Contents, options: JSONOptions) {
    self.contents = contents
    self.options = options
  }

  /// Keeps a finding, once.
  func note(_ finding: DescriptionFinding) {
    if !contents.findings.contains(finding) { contents.findings.append(finding) }
  }

  // MARK: - Schemas

  func schema(of type: Any.Type) -> JSONSchema {
    let id = ObjectIdentifier(type)
    if let schema = contents.known[id] { return schema }
    if let name = inTheMaking[id] {
      referredInTheMaking.insert(id)
      return .reference(name)
    }
    if let schema = PlainSchemas.schema(of: type, options) { return keep(schema, id) }
    guard inTheMaking.count < Self.mostInTheMaking else {
      note(
        DescriptionFinding(
          type, reason: "It needs ever more types.", advice: "Declare a type that does not grow with each level."))
      return .anything
    }
    if let composed = type as? any ComposedSchema.Type { return keep(composed.schema(in: self), id) }
    let name = contents.names.claim(for: type)
    inTheMaking[id] = name
    let made = makeSchema(of: type)
    inTheMaking[id] = nil
    guard made.isNamed || referredInTheMaking.remove(id) != nil else {
      contents.names.release(name)
      return keep(made, id)
    }
    referredInTheMaking.remove(id)
    contents.components[name] = made
    return keep(.reference(name), id)
  }

  private func keep(_ schema: JSONSchema, _ id: ObjectIdentifier) -> JSONSchema {
    contents.known[id] = schema
    return schema
  }

  private func makeSchema(of type: Any.Type) -> JSONSchema {
    if let choice = type as? any RawRepresentable.Type, let values = RawValues.all(of: choice) {
      return RawValues.schema(of: values)
    }
    if let schema = formOfOptions(type) { return schema }
    if let described = type as? any Described.Type { return schema(ofMembers: described) }
    if let type = type as? any Decodable.Type {
      func read<Value: Decodable>(_ type: Value.Type) -> JSONSchema {
        Prober(self, type) { _ = try type.init(from: $0) }.schema()
      }
      return read(type)
    }
    if let example = type as? any Exemplified.Type, let schema = schema(ofExample: example) { return schema }
    note(
      DescriptionFinding(
        type, reason: "It does not tell what it is in JSON.",
        advice: "Make it Decodable, give an example, or declare its members."))
    return .anything
  }

  // MARK: - Samples

  /// The value of a type to try first, second and so on; `nil` when there are no more.
  ///
  /// - Throws: An error with the path when the type has no value yet, because it is being asked.
  func sample<Value: Decodable>(_ index: Int, of type: Value.Type, _ path: [any CodingKey]) throws -> Value? {
    if let sample = Samples.sample(index, of: type) { return sample as? Value }
    if let composed = type as? any ComposedSample.Type {
      return try composed.sample(index, in: self, path) as? Value
    }
    if let choice = type as? any RawRepresentable.Type, let values = RawValues.all(of: choice) {
      return values.indices.contains(index) ? values[index] as? Value : nil
    }
    if index == 0, let example = (type as? any Exemplified.Type)?.anyExample as? Value { return example }
    let id = ObjectIdentifier(type)
    if contents.settled[id] == nil { _ = schema(of: type) }
    guard let tables = contents.settled[id], sampleDepth < Self.mostInTheMaking else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: path, debugDescription: "No value of the type '\(type)' can be made.",
          underlyingError: Unmakeable(type: type)))
    }
    guard tables.indices.contains(index) else { return nil }
    sampleDepth += 1
    defer { sampleDepth -= 1 }
    let run = ProbeRun(self, tables[index])
    return try type.init(from: ProbeDecoder(run: run, place: .root, codingPath: path))
  }

  /// Keeps answers with which a type can be read.
  func settle(_ type: Any.Type, with tables: [ProbeTable]) {
    contents.settled[ObjectIdentifier(type), default: []] += tables
  }
}

/// No value of a type could be made.
struct Unmakeable: Error {
  let type: Any.Type
}
