/// Tells why a value has no form in the content's media type, and where in the value the fault is.
///
/// It never reaches a client: a response that cannot be encoded becomes an opaque 500, and this goes to the log.
public struct ContentEncodingError: Error, Sendable, Hashable {
  /// The keys that lead to the fault, outermost first; an element of an array is named by its index.
  public package(set) var codingPath: [String]
  /// What is wrong there, as a full sentence.
  public let reason: String
  /// The description of the error that a value's own `encode(to:)` threw, for the log.
  public let underlying: String?
  /// Whether the fault is one of the whole response, not of a value in it.
  private var isOfResponse = false

  /// An error of an encoder outside this package.
  public init(codingPath: [String] = [], reason: String, underlying: String? = nil) {
    self.codingPath = codingPath
    self.reason = reason
    self.underlying = underlying
  }

  /// What an error tells that a value or an encoder threw. `path` is where it came from, if it does not tell.
  init(_ error: any Error, at path: [any CodingKey] = []) {
    if case EncodingError.invalidValue(_, let context) = error {
      self.init(
        codingPath: context.codingPath.map(\.stringValue), reason: context.debugDescription,
        underlying: context.underlyingError.map { "\($0)" })
    } else {
      self.init(
        codingPath: path.map(\.stringValue), reason: "Its own encode(to:) threw an error.", underlying: "\(error)")
    }
  }

  /// A response that says something its request or its own fields contradict.
  init(ofResponse reason: String) {
    self.init(codingPath: [], reason: reason)
    isOfResponse = true
  }

  static func notFinite(_ number: String, at codingPath: [String] = []) -> Self {
    Self(codingPath: codingPath, reason: "JSON has no number for \(number).")
  }
}

extension ContentEncodingError: CustomStringConvertible {
  /// A sentence such as: "The value at 'orders.3.price' cannot be encoded. JSON has no number for inf."
  public var description: String {
    let value = isOfResponse ? "The response" : "The value"
    let place = codingPath.isEmpty ? value : "The value at '\(codingPath.joined(separator: "."))'"
    return "\(place) cannot be encoded. \(reason)" + (underlying.map { " (\($0))" } ?? "")
  }
}
