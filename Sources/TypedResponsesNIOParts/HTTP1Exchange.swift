#if NIO || Hummingbird
  internal import NIOHTTP1
  internal import TypedResponses

  /// A request of a connection of HTTP/1.x that has not been answered to the end.
  struct HTTP1Exchange {
    let method: HTTPMethod
    let speaksHTTP11: Bool
    /// Whether the connection closes after the response.
    var isLast: Bool
    /// Whether the client waits to be told to send its content.
    var awaitsContinue: Bool
    /// The answer of the connection itself; the request reaches nobody else.
    private(set) var refusal: (any ErrorResponse)?
    /// Whether content follows the header section of the response.
    private(set) var hasContent = true

    /// A request that was read; it is refused when no server may answer it.
    init(_ head: HTTPRequestHead) {
      method = head.method
      speaksHTTP11 = head.version.major == 1 && head.version.minor >= 1
      refusal = BadRequest(forHosts: head.headers["host"], mayBeMissing: !speaksHTTP11)
      isLast = !head.isKeepAlive || head.method == .CONNECT || refusal != nil
      awaitsContinue = speaksHTTP11 && head.headers.first(name: "expect")?.lowercased() == "100-continue"
    }

    /// A request that could not be read, as far as it could.
    init(refusal: any ErrorResponse, of head: UnreadableHead) {
      method = head.method == .head ? .HEAD : .GET
      speaksHTTP11 = true
      isLast = true
      awaitsContinue = false
      self.refusal = refusal
    }

    /// Whether an interim response of this status may be sent now.
    mutating func takesInterim(_ status: HTTPResponseStatus) -> Bool {
      guard speaksHTTP11, status.code == 100 else { return speaksHTTP11 }
      defer { awaitsContinue = false }
      return awaitsContinue
    }

    /// Completes the head of the response for the client's version of HTTP: with the registry's phrase, with what tells
    /// where the content ends, and with what becomes of the connection.
    mutating func complete(_ head: inout HTTPResponseHead) {
      let code = Int(head.status.code)
      if let phrase = StatusCode(code)?.phrase, phrase != head.status.reasonPhrase {
        head.status = .custom(code: head.status.code, reasonPhrase: phrase)
      }
      let saysClose = head.headers[canonicalForm: "connection"].contains { $0.lowercased() == "close" }
      // A client that was never told to go on may or may not send its content.
      isLast = isLast || saysClose || awaitsContinue
      frame(&head, code)
      if !speaksHTTP11 {
        head.version = .http1_0
        if !isLast { head.headers.add(name: "connection", value: "keep-alive") }
      }
      if isLast, !saysClose { head.headers.add(name: "connection", value: "close") }
    }

    /// [RFC 9112 §6.3](https://www.rfc-editor.org/rfc/rfc9112#section-6.3)
    private mutating func frame(_ head: inout HTTPResponseHead, _ code: Int) {
      let endsAtOnce = code < 200 || code == 204 || code == 304 || method == .CONNECT && code < 300
      hasContent = !endsAtOnce && method != .HEAD
      // What is not there need not be removed: that would copy all fields.
      let (saysLength, saysCoding) = (
        head.headers.contains(name: "content-length"), head.headers.contains(name: "transfer-encoding")
      )
      let hasLength = saysLength && !endsAtOnce
      if saysLength, endsAtOnce { head.headers.remove(name: "content-length") }
      if !hasContent || hasLength || !speaksHTTP11 {
        if saysCoding { head.headers.remove(name: "transfer-encoding") }
      } else if !saysCoding {
        head.headers.add(name: "transfer-encoding", value: "chunked")
      }
      // Where the content's length is not known and it cannot be sent in chunks, its end is the connection's.
      if hasContent, !hasLength, !speaksHTTP11 { isLast = true }
    }
  }
#endif
