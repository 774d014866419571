import Foundation
import TypedResponses

/// The documents that are measured; the same as in the peers' programs.
enum Workloads {
  static func all() throws -> [Workload] {
    let source = try Fixture.problem()
    let entities = try Fixture.entities()
    let detail = source.detail ?? ""
    let instance = URIReference(stringLiteral: source.instance ?? "")
    return try [
      problem("W1", "problem document", source: source),
      validation("W2", "problem document with 5 faults", source: source, faults: 5),
      validation("W3", "problem document with 50 faults", source: source, faults: 50),
      problemType("P1", "problem type with 2 members"),
      entity("W4", "entity", entities[0]),
      entity("W5", "array of 100 entities", entities),
      entity("W7", "entity with a list of members", Fixture.ListedEntity(entities[0])),
      entity("W8", "array of 100 such entities", entities.map { Fixture.ListedEntity($0) }),
      reading("I4", "entity, read", entities[0]),
      reading("I5", "array of 100 entities, read", entities),
      reading("I7", "entity with a list of members, read", Fixture.ListedEntity(entities[0])),
      reading("I8", "array of 100 such entities, read", entities.map { Fixture.ListedEntity($0) }),
      response("R1", "404 without detail", NotFound.self) { NotFound() },
      response("R2", "403 with W1", Forbidden.self) { Forbidden(detail: detail).instance(instance) },
    ]
  }

  private static let request = RequestHead()

  /// A whole response, from the values to the fields and the content.
  private static func response<Failure: ErrorResponse>(
    _ id: String, _ title: String, _ type: Failure.Type, _ make: @escaping () -> Failure
  ) throws -> Workload {
    try workload(id, title) {
      guard case .bytes(let octets) = try make().encode(for: request).content else { return [] }
      return octets
    } foundation: {
      let failure = make()
      return Fixture.Problem(
        type: Failure.problemType.description, title: Failure.problemTitle, status: Failure.status.code,
        detail: failure.details.detail, instance: failure.details.instance?.text, errors: nil)
    }
  }

  private static func problem(_ id: String, _ title: String, source: Fixture.Problem) throws -> Workload {
    let detail = source.detail ?? ""
    let instance = URIReference(stringLiteral: source.instance ?? "")
    return try workload(id, title) {
      try Forbidden(detail: detail).instance(instance).problemDocument()
    } foundation: {
      Fixture.Problem(
        type: "about:blank", title: "Forbidden", status: 403, detail: source.detail, instance: source.instance,
        errors: nil)
    }
  }

  private static func problemType(_ id: String, _ title: String) throws -> Workload {
    let accounts = ["/accounts/12345", "/accounts/67890"]
    return try workload(id, title) {
      try OutOfCredit(balance: 30, accounts: accounts).problemDocument()
    } foundation: {
      Fixture.OutOfCredit(
        type: OutOfCredit.type.description, title: OutOfCredit.title, status: 403,
        detail: "Your balance is not enough.", balance: 30, accounts: accounts)
    }
  }

  private static func validation(
    _ id: String, _ title: String, source: Fixture.Problem, faults: Int
  ) throws -> Workload {
    let errors = Array((source.errors ?? []).prefix(faults))
    return try workload(id, title) {
      let fields = errors.map { FieldError($0.location, code: $0.code, detail: $0.detail) }
      return try ValidationFailed(fields: fields)?.problemDocument() ?? []
    } foundation: {
      Fixture.Problem(
        type: "about:blank", title: "Unprocessable Content", status: 422,
        detail: "Some values in the request are not acceptable.", instance: nil,
        errors: errors.map { Fixture.Fault(detail: $0.detail, pointer: "#" + $0.pointer, code: $0.code) })
    }
  }

  private static func entity(_ id: String, _ title: String, _ value: some Encodable & Sendable) throws -> Workload {
    let encoder = JSONContentEncoder()
    return try workload(id, title) {
      try encoder.encode(value)
    } foundation: {
      value
    }
  }

  /// Content that is read into a value; the document is what was sent.
  private static func reading<Value: Codable & Sendable>(
    _ id: String, _ title: String, _ value: Value
  ) throws -> Workload {
    let document = try JSONContentEncoder().encode(value)
    let data = Data(document)
    let decoder = JSONContentDecoder()
    let foundation = JSONDecoder()
    return Workload(
      id: id, title: title, document: document,
      ours: Subject(name: "TypedResponses") {
        try withExtendedLifetime(decoder.decode(Value.self, from: document)) { document }
      },
      others: [
        Subject(name: "Foundation") {
          try withExtendedLifetime(foundation.decode(Value.self, from: data)) { document }
        }
      ])
  }

  private static func workload(
    _ id: String, _ title: String, ours: @escaping () throws -> [UInt8],
    foundation: @escaping () throws -> some Encodable
  ) throws -> Workload {
    let document = try ours()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return Workload(
      id: id, title: title, document: document, ours: Subject(name: "TypedResponses", run: ours),
      others: [
        Subject(name: "Foundation") { [UInt8](try encoder.encode(foundation())) },
        Subject(name: "memcpy") {
          [UInt8](unsafeUninitializedCapacity: document.count) { copy, count in
            count = document.count
            document.withUnsafeBufferPointer { _ = copy.update(from: $0) }
          }
        },
      ])
  }
}

/// A problem type with two extension members, as in RFC 9457.
private struct OutOfCredit: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  static let title = "You do not have enough credit."
  let balance: Int
  let accounts: [String]
  var base: Forbidden { Forbidden(detail: "Your balance is not enough.") }
}
