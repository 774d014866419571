/// Names that the members of an object may not have.
struct RefusedNames {
  let names: [String]
  /// The bits of the names, which tell at once that most objects have none of them.
  private let bits: UInt64

  init(_ names: [String]) {
    self.names = names
    bits = names.reduce(0) { $0 | JSONMember.written($1).member.nameBit }
  }

  /// Whether one of the names may be among those with these bits, or among any when their bits are not known.
  func mayHave(_ bits: UInt64?) -> Bool { self.bits & (bits ?? .max) != 0 }
}

extension RefusedNames: ExpressibleByArrayLiteral {
  init(arrayLiteral names: String...) {
    self.init(names)
  }
}
