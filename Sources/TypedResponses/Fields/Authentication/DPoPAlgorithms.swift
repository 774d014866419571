/// The signature algorithms that a server takes in proofs of possession, the best first.
///
/// ```
/// algs="ES256 PS256"
/// ```
///
/// [RFC 9449 §7.1](https://www.rfc-editor.org/rfc/rfc9449#section-7.1)
public struct DPoPAlgorithms: Sendable, Hashable {
  /// The algorithms as they are written: one or more, with one space between.
  public let text: String

  /// Algorithms from outside the source, one or more, the best first.
  ///
  /// - Throws: ``FieldPartError`` when there is none, or one is empty or has a space or another octet that is not
  ///   allowed.
  public init(_ names: [String]) throws(FieldPartError) {
    text = try SpacedNames.joined(names, "A list of signature algorithms", each: "A signature algorithm")
  }
}

extension DPoPAlgorithms: ExpressibleByStringLiteral {
  /// Algorithms written in the source, such as `"ES256 PS256"`.
  public init(stringLiteral text: String) {
    do throws(FieldPartError) {
      try self.init(SpacedNames.split(text))
    } catch {
      preconditionFailure("\"\(text)\" is no list of algorithms. \(error.description)")
    }
  }
}

extension DPoPAlgorithms: CustomStringConvertible {
  public var description: String { text }
}
