/// How one JSON value of a stream is told from the next.
public struct JSONFraming: Sendable, Hashable {
  private let mark: UInt8?

  /// A line for each value, as `application/x-ndjson`. No standard has registered it, and more clients read it than
  /// anything else.
  public static var lines: JSONFraming { JSONFraming(mark: nil) }

  /// Each value between RS (0x1E) and LF, as `application/json-seq`: a client sees where a value was cut off, and goes
  /// on with the next ([RFC 7464](https://www.rfc-editor.org/rfc/rfc7464)).
  public static var textSequence: JSONFraming { JSONFraming(mark: 0x1E) }

  /// The media type of the stream.
  public var contentType: ContentType {
    mark == nil ? "application/x-ndjson" : "application/json-seq"
  }

  func frame(_ value: [UInt8]) throws(ContentEncodingError) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(value.count + 2)
    if let mark {
      octets.append(mark)
    } else if value.contains(UInt8(ascii: "\n")) {
      throw ContentEncodingError(
        reason: "A value of a stream takes one line, and the application's JSON encoder broke it into several.")
    }
    octets += value
    octets.append(UInt8(ascii: "\n"))
    return octets
  }
}
