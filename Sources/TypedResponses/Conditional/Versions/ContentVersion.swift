/// Says that the version of a response is what its content is: for results without a revision of their own, such as a
/// list that several tables are joined for.
///
/// ```swift
/// return OK(report, version: .ofContent)
/// ```
///
/// The content is encoded each time, so that its ``EntityTag/init(of:)`` is known; a client that has it gets 304.
/// Only GET, HEAD and QUERY get a tag: the answer to a change is no representation of its target.
///
/// [RFC 9110 §8.8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3)
public struct ContentVersion: Sendable, Hashable {
  /// A tag made from the octets of the content.
  public static var ofContent: ContentVersion { ContentVersion() }
}

extension ContentVersion: CustomStringConvertible {
  public var description: String { "the version of the content" }
}
