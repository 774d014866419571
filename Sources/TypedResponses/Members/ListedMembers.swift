/// The members of a described type as they were listed when it was used first: a generic type would list them each time.
enum ListedMembers {
  private static let known = KnownTypes()

  private final class List<Root: Described>: KnownType {
    let members = Root.members

    init() { super.init(Root.self) }
  }

  /// Calls `body` with the members of a type.
  @inline(__always)
  static func with<Root: Described, Result>(
    _ type: Root.Type, _ body: (Members<Root>) throws -> Result
  ) rethrows -> Result {
    if let known = unsafe known.find(type) {
      return try unsafe known._withUnsafeGuaranteedRef {
        try unsafe body(unsafeDowncast($0, to: List<Root>.self).members)
      }
    }
    let list = List<Root>()
    known.keep(list)
    return try body(list.members)
  }
}
