/// A password or a token that a client sent: text that no log shows by accident, and that is compared in constant time.
///
/// It is not `Equatable`, since `==` tells by its time how much of a guess is right. Look tokens up in a table, or compare
/// with ``equals(_:)``; compare passwords with the hash function they were stored with.
public struct Secret: Sendable {
  /// The text.
  public let text: String

  /// A secret.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether this is the expected text. The time depends on the length of what the client sent, not on how much of it is
  /// right. An empty text equals nothing.
  public func equals(_ expected: String) -> Bool {
    let (given, expected) = (Array(text.utf8), Array(expected.utf8))
    guard !expected.isEmpty else { return false }
    var difference: UInt8 = given.count == expected.count ? 0 : 1
    var place = 0
    for octet in given {
      difference |= octet ^ expected[place]
      place = place + 1 == expected.count ? 0 : place + 1
    }
    return difference == 0
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "(secret)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
