/// Keeps what most values of a type lack in one word: a value without it is small, and cheap to copy and to drop.
final class Box<Content: Sendable & Hashable>: Sendable {
  let content: Content

  init(_ content: Content) {
    self.content = content
  }
}

extension Box: Hashable {
  static func == (one: Box, other: Box) -> Bool { one.content == other.content }

  func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
