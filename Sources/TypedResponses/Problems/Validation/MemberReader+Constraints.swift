extension MemberReader {
  /// The value of a member that has to be there, or `nil` after noting why it is not acceptable.
  ///
  /// ```swift
  /// init(from decoder: any Decoder) throws {
  ///   var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
  ///   let name = members.required(String.self, .name, .length(1...40))
  ///   let age = members.required(Int.self, .age, .range(0...150))
  ///   guard let name, let age else { throw members.failure }
  ///   self.name = name
  ///   self.age = age
  /// }
  /// ```
  ///
  /// Choose it over a closure where a constraint says it: descriptions of the type know it too.
  public mutating func required<Value: Decodable>(
    _ type: Value.Type = Value.self, _ key: Key, _ first: MemberConstraint<Value>, _ others: MemberConstraint<Value>...
  ) -> Value? {
    let constraints = [first] + others
    listener?.listen(to: constraints.keywords(), at: key)
    let value = required(type, key)
    return checked(value, key, constraints)
  }

  /// The value of a member that may be missing or `null`: `nil` then, as well as after noting a fault.
  public mutating func optional<Value: Decodable>(
    _ type: Value.Type = Value.self, _ key: Key, _ first: MemberConstraint<Value>, _ others: MemberConstraint<Value>...
  ) -> Value? {
    let constraints = [first] + others
    listener?.listen(to: constraints.keywords(), at: key)
    let value = optional(type, key)
    return checked(value, key, constraints)
  }

  /// The elements of a member that has to be there. All elements are read, and the faults of each are noted.
  public mutating func required<Element: Decodable>(
    _ type: [Element].Type = [Element].self, _ key: Key, _ first: MemberConstraint<[Element]>,
    _ others: MemberConstraint<[Element]>...
  ) -> [Element]? {
    let constraints = [first] + others
    listener?.listen(to: constraints.keywords(), at: key)
    let value = required(type, key)
    return checked(value, key, constraints)
  }

  /// The elements of a member that may be missing or `null`: `nil` then, as well as after noting a fault.
  public mutating func optional<Element: Decodable>(
    _ type: [Element].Type = [Element].self, _ key: Key, _ first: MemberConstraint<[Element]>,
    _ others: MemberConstraint<[Element]>...
  ) -> [Element]? {
    let constraints = [first] + others
    listener?.listen(to: constraints.keywords(), at: key)
    let value = optional(type, key)
    return checked(value, key, constraints)
  }

  /// The value, or `nil` after noting all that is wrong with it.
  private mutating func checked<Value>(
    _ value: Value?, _ key: Key, _ constraints: [MemberConstraint<Value>]
  ) -> Value? {
    guard let value, constraints.fault(in: value) != nil else { return value }
    note(key, constraints.faults(in: value))
    return nil
  }
}
