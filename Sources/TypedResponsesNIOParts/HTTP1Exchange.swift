#if NIO || Hummingbird
  internal import HTTPTypes
  internal import NIOHTTP1
  internal import TypedResponses

  /// A request of a connection of HTTP/1.x that has not been answered to the end.
  struct HTTP1Exchange {
    private let isHead: Bool
    private let isConnect: Bool
    private let speaksHTTP11: Bool
    /// Whether the connection itself answers it; the request reaches nobody else.
    let isRefused: Bool
    /// Whether the connection closes after the response.
    var isLast: Bool
    /// Whether the client waits to be told to send its content.
    var awaitsContinue: Bool
    /// Whether content follows the header section of the response.
    private(set) var hasContent = true
    /// Whether that content is sent in chunks.
    private(set) var isChunked = false

    /// A request that was read.
    init(_ head: HTTPRequestHead, awaitsContinue: Bool) {
      isHead = head.method == .HEAD
      isConnect = head.method == .CONNECT
      speaksHTTP11 = head.version.isHTTP11
      isRefused = false
      isLast = !head.isKeepAlive || isConnect
      self.awaitsContinue = speaksHTTP11 && awaitsContinue
    }

    /// A request that the connection refuses, as far as it could be read.
    init(refusedToHead isHead: Bool, speaksHTTP11: Bool = true) {
      self.isHead = isHead
      isConnect = false
      self.speaksHTTP11 = speaksHTTP11
      isRefused = true
      isLast = true
      awaitsContinue = false
    }

    /// Whether an interim response of this status may be sent now.
    mutating func takesInterim(_ status: HTTPResponse.Status) -> Bool {
      guard speaksHTTP11, status == .continue else { return speaksHTTP11 }
      defer { awaitsContinue = false }
      return awaitsContinue
    }

    /// What the client's version of HTTP asks of the head of the response: what tells where the content ends, and what
    /// becomes of the connection.
    ///
    /// [RFC 9112 §6.3](https://www.rfc-editor.org/rfc/rfc9112#section-6.3)
    mutating func frame(_ head: HTTPResponse, _ code: Int) -> HTTP1Frame {
      let fields = HTTP1FramingFields(head.headerFields)
      var frame = HTTP1Frame(isHTTP11: speaksHTTP11)
      // A client that was never told to go on may or may not send its content.
      isLast = isLast || fields.saysClose || awaitsContinue
      let endsAtOnce = code < 200 || code == 204 || code == 304 || isConnect && code < 300
      hasContent = !endsAtOnce && !isHead
      let hasLength = fields.saysLength && !endsAtOnce
      frame.leavesOutLength = fields.saysLength && endsAtOnce
      if !hasContent || hasLength || !speaksHTTP11 {
        frame.leavesOutCoding = fields.coding != nil
      } else {
        frame.addsCoding = fields.coding == nil
        isChunked = fields.coding.map { $0.lowercased() == "chunked" } ?? true
      }
      // Where the content's length is not known and it cannot be sent in chunks, its end is the connection's.
      if hasContent, !hasLength, !speaksHTTP11 { isLast = true }
      if isLast {
        frame.connection = fields.saysClose ? nil : .close
      } else if !speaksHTTP11 {
        frame.connection = .keepAlive
      }
      return frame
    }
  }

  extension HTTPVersion {
    /// Whether a client that speaks this version knows all that HTTP/1.1 has.
    var isHTTP11: Bool { major == 1 && minor >= 1 }
  }

  /// What a server says of the framing of its response.
  private struct HTTP1FramingFields {
    var saysLength = false
    var saysClose = false
    var coding: String?

    init(_ fields: HTTPFields) {
      for field in fields {
        let name = field.name.canonicalName
        // Most names have another length than these.
        switch name.utf8.count {
        case 10 where name == "connection":
          saysClose = saysClose || Self.saysClose(field.value)
        case 14 where name == "content-length": saysLength = true
        case 17 where name == "transfer-encoding": coding = coding ?? field.value
        default: break
        }
      }
    }

    private static func saysClose(_ value: String) -> Bool {
      value.lowercased().split(separator: ",").contains { FieldSyntax.trimmed(String($0)) == "close" }
    }
  }
#endif
