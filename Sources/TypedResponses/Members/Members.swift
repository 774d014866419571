/// The members of a ``Described`` type, in the order in which they are written and handed to its initialiser.
///
/// ```swift
/// struct Point: Described {
///   var x: Double
///   var y: Double
///   static let members = Members<Point>(.init("x", \.x), .init("y", \.y, .range(0...)), make: Point.init)
/// }
/// ```
///
/// The compiler checks their number, order and types against the initialiser, so a stored property without a default
/// value cannot be forgotten.
public struct Members<Root>: Sendable {
  package let entries: [MemberEntry<Root>]
  /// Whether an object with members that are not listed is refused.
  package let refusesOthers: Bool
  let read: @Sendable (any Decoder) throws -> Root
  let plan: MemberPlan

  /// The list of all members.
  ///
  /// - Parameters:
  ///   - member: The members. A name that comes twice is a programmer mistake.
  ///   - refusesOthers: Whether the client is told of members that are not listed; otherwise they are passed over.
  ///   - make: Makes the value of those of the members. It may throw ``ValidationFailed`` for rules across several.
  public init<each Value>(
    _ member: repeat Member<Root, each Value>, refusesOthers: Bool = false,
    make: @escaping @Sendable (repeat each Value) throws -> Root
  ) {
    var entries: [MemberEntry<Root>] = []
    repeat entries.append((each member).entry)
    var names: Set<String> = []
    for entry in entries {
      precondition(names.insert(entry.name).inserted, "A type has each member once, and '\(entry.name)' comes twice.")
    }
    let only = refusesOthers ? names : nil
    let list = (repeat each member)
    self.entries = entries
    self.refusesOthers = refusesOthers
    // A key path here, beside a pack, would crash as the compiler makes it.
    plan = MemberPlan(entries.map { $0.step })
    let collect: @Sendable (any Decoder) throws -> Root = { decoder in
      var reader = try MemberReader(decoder, keyedBy: JSONKey.self)
      func next<Next>(_ member: Member<Root, Next>) -> Next? { member.read(&reader) }
      let values = (repeat next(each list))
      if let only { reader.refuseOthers(than: only) }
      guard reader.isValid else { throw reader.failure }
      func there<Next>(_ value: Next?) throws -> Next {
        guard let value else { throw reader.failure }
        return value
      }
      return try make(repeat try there(each values))
    }
    // This captures as little as it can, since the runtime looks up the types of all that it captures on each call.
    let trusting = (repeat (each member).trusting)
    read = { decoder in
      if let value = decoder as? JSONValueReader, let isOutermost = try value.reading.beginTrusting() {
        do {
          let object = try value.object(of: only)
          let root = try make(repeat (each trusting)(object))
          if try value.reading.endTrusting(isOutermost: isOutermost) { return root }
        } catch {
          _ = try value.reading.endTrusting(isOutermost: isOutermost, error)
        }
      }
      return try collect(decoder)
    }
  }

  func encode(_ root: Root, to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: JSONKey.self)
    for entry in entries { try entry.encode(root, &container) }
  }
}

/// A decoder that is told what values have to be.
package protocol ConstraintListener {
  func listen(to keywords: JSONObject, at key: any CodingKey)
}

extension Members: CustomStringConvertible {
  /// The names, in their order.
  public var description: String { entries.map(\.name).joined(separator: ", ") }
}
