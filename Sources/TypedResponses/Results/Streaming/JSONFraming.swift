/// How one JSON value of a stream is told from the next, and how a client sees that it has all of them.
///
/// Some proxies make a complete message of a stream that broke off, so that only the content can tell. In an array the
/// closing bracket is missing then. Lines and sequences have no end of their own:
/// ``JSONStream/init(_:framing:endingWith:)`` adds one.
public struct JSONFraming: Sendable, Hashable {
  private enum Kind: Sendable, Hashable {
    case lines, linesByOtherName, textSequence, array
  }

  private let kind: Kind

  private init(_ kind: Kind) {
    self.kind = kind
  }

  /// A line for each value, as `application/x-ndjson`. No standard has registered it, and more clients read it than
  /// anything else.
  public static var lines: JSONFraming { JSONFraming(.lines) }

  /// The same lines as `application/jsonl`, for clients that ask for them by that name.
  public static var jsonl: JSONFraming { JSONFraming(.linesByOtherName) }

  /// Each value between RS (0x1E) and LF, as `application/json-seq`: a client sees where a value was cut off, and goes
  /// on with the next ([RFC 7464](https://www.rfc-editor.org/rfc/rfc7464)).
  public static var textSequence: JSONFraming { JSONFraming(.textSequence) }

  /// All values as the elements of one array, as `application/json`: any client reads it, most of them when it is
  /// complete, and one that broke off is no JSON.
  public static var array: JSONFraming { JSONFraming(.array) }

  /// The media type of the stream.
  public var contentType: ContentType {
    switch kind {
    case .lines: "application/x-ndjson"
    case .linesByOtherName: "application/jsonl"
    case .textSequence: "application/json-seq"
    case .array: .json
    }
  }

  /// A value as it is sent.
  func frame(_ value: [UInt8], isFirst: Bool) throws(ContentEncodingError) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(value.count + 2)
    switch kind {
    case .array: octets += (isFirst ? "[" : ",\n").utf8
    case .textSequence: octets.append(0x1E)
    case .lines, .linesByOtherName:
      guard !value.contains(UInt8(ascii: "\n")) else {
        throw ContentEncodingError(
          reason: "A value of a stream takes one line, and the application's JSON encoder broke it into several.")
      }
    }
    octets += value
    if kind != .array { octets.append(UInt8(ascii: "\n")) }
    return octets
  }

  /// What follows the last value; `nil` for nothing.
  func end(isEmpty: Bool) -> [UInt8]? {
    kind == .array ? Array((isEmpty ? "[]\n" : "]\n").utf8) : nil
  }
}

extension JSONFraming: CustomStringConvertible {
  /// The type of the content.
  public var description: String { "\(contentType)" }
}
