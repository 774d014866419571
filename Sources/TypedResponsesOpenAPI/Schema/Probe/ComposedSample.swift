import TypedResponses

/// A type whose values are made of those of others.
protocol ComposedSample {
  /// The sample of this index; `nil` when there are no more.
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self?
}

/// A type that is read from `null`.
protocol NullableSample {
  static var null: Self { get }
}

extension Optional: NullableSample {
  static var null: Self { nil }
}

extension Optional: ComposedSample where Wrapped: Decodable {
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self? {
    if index == 0 { return .some(nil) }
    return try workshop.sample(index - 1, of: Wrapped.self, path).map { .some($0) }
  }
}

extension Array: ComposedSample where Element: Decodable {
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self? {
    try workshop.elements(index, of: Element.self, path)
  }
}

extension ArraySlice: ComposedSample where Element: Decodable {
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self? {
    try workshop.elements(index, of: Element.self, path).map { Self($0) }
  }
}

extension ContiguousArray: ComposedSample where Element: Decodable {
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self? {
    try workshop.elements(index, of: Element.self, path).map { Self($0) }
  }
}

extension Set: ComposedSample where Element: Decodable {
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self? {
    try workshop.elements(index, of: Element.self, path).map { Self($0) }
  }
}

extension Dictionary: ComposedSample where Key: Decodable, Value: Decodable {
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self? {
    if index == 0 { return [:] }
    guard index == 1, let key = try workshop.sample(0, of: Key.self, path) else { return nil }
    return try workshop.sample(0, of: Value.self, path).map { [key: $0] }
  }
}

extension Range: ComposedSample where Bound: Decodable {
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self? {
    guard index == 0, let bound = try workshop.sample(0, of: Bound.self, path) else { return nil }
    return bound..<bound
  }
}

extension ClosedRange: ComposedSample where Bound: Decodable {
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self? {
    guard index == 0, let bound = try workshop.sample(0, of: Bound.self, path) else { return nil }
    return bound...bound
  }
}

extension ReadElement: ComposedSample {
  static func sample(_ index: Int, in workshop: SchemaWorkshop, _ path: [any CodingKey]) throws -> Self? {
    try workshop.sample(index, of: Element.self, path).map { Self(result: .success($0)) }
  }
}

extension SchemaWorkshop {
  /// No elements, then one, two and three.
  fileprivate func elements<Element: Decodable>(
    _ index: Int, of type: Element.Type, _ path: [any CodingKey]
  ) throws -> [Element]? {
    guard index <= 3 else { return nil }
    var elements: [Element] = []
    for number in 0..<index {
      let key = ProbeKey(intValue: number)
      let next = try sample(number, of: type, path + [key]) ?? sample(0, of: type, path + [key])
      guard let next else { return nil }
      elements.append(next)
    }
    return elements
  }
}
