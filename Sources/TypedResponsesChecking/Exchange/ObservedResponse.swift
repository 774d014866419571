public import TypedResponses

/// A response as it was seen, valid or not: read from a connection, from a recording, or encoded from a typed one.
public struct ObservedResponse: Sendable, Hashable {
  /// How much of the response the source could show.
  public struct Source: Sendable, Hashable {
    private let name: String

    /// Octets of HTTP/1.1: the framing can be judged.
    public static var wire: Source { Source(name: "wire") }
    /// What a client recorded, such as a HAR file or the output of `curl -i`: all fields, but framing and content
    /// codings are undone.
    public static var recording: Source { Source(name: "recording") }
    /// What an application hands to its server, which adds `Date` and the like.
    public static var application: Source { Source(name: "application") }
  }

  /// How much the source could show.
  public let source: Source
  /// The protocol's version, such as `HTTP/1.1`; `nil` when it is not known.
  public let version: String?
  /// The status code as it was read; 0 when there was none to read.
  public let code: Int
  /// The reason phrase; `nil` when there was none.
  public let reason: String?
  /// The header section.
  public let fields: ObservedFields
  /// The content without its framing; `nil` when it is not known, as with a stream.
  public let content: [UInt8]?
  /// Whether the content was recorded as characters: the octets that were sent, their number and their digest are not
  /// known then.
  public let isText: Bool
  /// The trailer section.
  public let trailers: ObservedFields
  /// The 1xx responses that came before.
  public internal(set) var interim: [ObservedResponse]
  /// What is wrong with the octets of the message.
  public internal(set) var faults: [WireFault]
  /// Octets that came after the message and belong to no response.
  public package(set) var excess: [UInt8]

  /// A response with these parts.
  public init(
    source: Source = .recording, version: String? = nil, code: Int, reason: String? = nil,
    fields: ObservedFields = ObservedFields(), content: [UInt8]? = nil, isText: Bool = false,
    trailers: ObservedFields = ObservedFields(), interim: [ObservedResponse] = [], faults: [WireFault] = [],
    excess: [UInt8] = []
  ) {
    self.source = source
    self.version = version
    self.code = code
    self.reason = reason
    self.fields = fields
    self.content = content
    self.isText = isText
    self.trailers = trailers
    self.interim = interim
    self.faults = faults
    self.excess = excess
  }

  /// The registered status with the code, or `nil` when there is none.
  public var status: StatusCode? { StatusCode(code) }

  /// The content as text; `nil` when it is not known or not UTF-8.
  public var text: String? {
    content.flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The content as JSON; `nil` when it is not known or none.
  ///
  /// ```swift
  /// #expect(exchange.response.json?["errors"]?.elements?.count == 2)
  /// ```
  public var json: JSONValue? {
    content.flatMap { try? JSONValue(parsing: $0) }
  }

  /// The content octet for octet as it was sent; `nil` when it is not known so.
  var octets: [UInt8]? { isText ? nil : content }

  /// Whether the server closes the connection after this response.
  public var closesConnection: Bool {
    let options = fields.combined(.connection)?.split(separator: ",").map { FieldSyntax.trimmed(String($0)) } ?? []
    if options.contains(where: { FieldSyntax.equalIgnoringCase($0, "close") }) { return true }
    return version == "HTTP/1.0" && !options.contains { FieldSyntax.equalIgnoringCase($0, "keep-alive") }
  }
}

extension ObservedResponse: CustomStringConvertible {
  public var description: String { reason.map { "\(code) \($0)" } ?? status?.description ?? "\(code)" }
}

extension ObservedResponse.Source: CustomStringConvertible {
  public var description: String { name }
}
