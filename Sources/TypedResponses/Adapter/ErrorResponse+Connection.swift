// What a connection or a router refuses by itself, in the words that every server of this package has for it. The texts can
// be translated like all others.

extension BadRequest {
  /// The request line or the header section is not well-formed HTTP.
  public static var malformedRequest: BadRequest { BadRequest().saying("http.malformed") }

  /// The target of the request has a fragment, which no form of a target has: it is for the client alone.
  ///
  /// [RFC 9112 §3.2](https://www.rfc-editor.org/rfc/rfc9112#section-3.2)
  public static var targetWithFragment: BadRequest { BadRequest().saying("http.fragment") }

  /// Chunks or the length of the content are not well-formed HTTP. Choose it over ``incompleteContent`` where octets came
  /// that cannot be right.
  public static var malformedContent: BadRequest { BadRequest().saying("http.content") }

  /// The client stopped before all of the content had come.
  public static var incompleteContent: BadRequest { BadRequest().saying("content.incomplete") }
}

extension RequestTimeout {
  /// The request did not arrive in the time that the server waits for it.
  public static var late: RequestTimeout { RequestTimeout().saying("http.late") }
}

extension ContentTooLarge {
  /// The content is larger than what the server takes of any request.
  public static var beyondServer: ContentTooLarge { ContentTooLarge().saying("content.beyond_server") }
}

extension URITooLong {
  /// The target is longer than the server reads.
  public static var beyondServer: URITooLong { URITooLong().saying("http.target") }
}

extension NotImplemented {
  /// No route takes the method, and it is none of HTTP's own.
  ///
  /// [RFC 9110 §9.1](https://www.rfc-editor.org/rfc/rfc9110#section-9.1)
  public static var unknownMethod: NotImplemented { NotImplemented().saying("http.method") }

  /// The content has a transfer coding that the server does not know; it knows chunks.
  ///
  /// [RFC 9112 §6.1](https://www.rfc-editor.org/rfc/rfc9112#section-6.1)
  public static var unknownTransferCoding: NotImplemented { NotImplemented().saying("http.coding") }
}

extension HTTPVersionNotSupported {
  /// The request names a version of HTTP that the server does not speak; it speaks HTTP/1.1.
  public static var unknownVersion: HTTPVersionNotSupported { HTTPVersionNotSupported().saying("http.version") }
}
