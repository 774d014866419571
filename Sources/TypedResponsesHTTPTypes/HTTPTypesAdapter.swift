#if HTTPTypes
  public import HTTPTypes
  public import TypedResponses

  /// Connects servers that speak swift-http-types: request head in, response head and content out.
  ///
  /// ```swift
  /// let response = await HTTPTypesAdapter.respond(to: requestHead) { OK(user) }
  /// send(response.head, response.content)
  /// ```
  ///
  /// It is a currency, not a server: framing, `Date` and streaming are up to whoever sends the message. The Hummingbird
  /// adapter stands on it, and passes the conformance suite with it.
  public enum HTTPTypesAdapter: ServerAdapter {
    /// A response head and the content that follows it.
    public struct Message: Sendable {
      /// Status and fields.
      public var head: HTTPResponse
      /// The content.
      public var content: ResponseContent
    }

    public static func facts(of request: HTTPRequest) -> HTTPTypesFacts {
      HTTPTypesFacts(request)
    }

    public static func response(from encoded: EncodedResponse) -> Message {
      Message(head: HTTPResponse(encoded), content: encoded.content)
    }
  }

  extension HTTPResponse {
    /// The head of an encoded response: the registry's phrase, and the fields in order with repeats on lines of their
    /// own.
    public init(_ encoded: EncodedResponse) {
      self.init(status: Status(encoded.status), headerFields: HTTPFields(encoded.fields))
    }
  }

  extension HTTPResponse.Status {
    /// The status with the registry's phrase.
    public init(_ status: StatusCode) { self = Self.byCode[status.code] }

    /// By code, since making one looks through its phrase.
    private static let byCode = (0..<600).map { code in
      Self(code: code, reasonPhrase: StatusCode(code)?.phrase ?? "")
    }
  }

  extension HTTPFields {
    /// The same fields in the same order.
    public init(_ fields: HeaderFields) {
      self.init()
      reserveCapacity(fields.count + 2)
      for field in fields {
        // Every name that this package takes is one here: both ask for a token.
        guard let name = HTTPField.Name(field.name) else { continue }
        append(HTTPField(name: name, value: field.value.text))
      }
    }

    /// Removes the fields of the connection, which HTTP/2 and HTTP/3 do not have
    /// ([RFC 9113 §8.2.2](https://www.rfc-editor.org/rfc/rfc9113#section-8.2.2)).
    public mutating func removeConnectionFields() {
      // Most responses have none, and those need not be copied.
      if contains(where: \.name.isOfConnection) { removeAll(where: \.name.isOfConnection) }
    }
  }

  extension HTTPField.Name {
    /// Whether such a field speaks of the connection.
    fileprivate var isOfConnection: Bool {
      switch canonicalName {
      case "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade": true
      default: false
      }
    }

    /// The same name. Those that most responses have need not be read.
    fileprivate init?(_ name: FieldName) {
      switch name.name {
      case "Content-Type": self = .contentType
      case "Content-Length": self = .contentLength
      case "Cache-Control": self = .cacheControl
      case "ETag": self = .eTag
      case "Vary": self = .vary
      case "Location": self = .location
      default: self.init(name.name)
      }
    }
  }

  extension HTTPTypesAdapter.Message: CustomStringConvertible {
    /// A phrase such as: "200 OK, 5 octets".
    public var description: String { "\(head.status), \(content)" }
  }
#endif
