#if NIO || Hummingbird
  internal import HTTPTypes
  internal import NIOHTTP1
  internal import NIOHTTPTypesHTTP1

  extension HTTPRequest {
    /// The head of a request in the form of swift-http-types.
    ///
    /// NIO's own conversion looks for the path in every target, and takes most of its time for that. One that begins with
    /// a slash is its path ([RFC 9112 §3.2.1](https://www.rfc-editor.org/rfc/rfc9112#section-3.2.1)).
    init(_ head: HTTPRequestHead) throws {
      guard head.uri.utf8.first == UInt8(ascii: "/") else {
        try self.init(head, secure: false, splitCookie: false)
        if let named = head.authority { authority = String(named) }
        return
      }
      self.init(
        method: try Method(head.method), scheme: "http", authority: head.headers.first(name: "host"), path: head.uri,
        headerFields: HTTPFields(head.headers, splitCookie: false))
    }
  }
#endif
