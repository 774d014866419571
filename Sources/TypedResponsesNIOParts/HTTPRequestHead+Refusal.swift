#if NIO || Hummingbird
  internal import NIOHTTP1
  internal import TypedResponses

  extension HTTPRequestHead {
    /// The host that a target in absolute form names, which counts in place of `Host`; `nil` for the other forms.
    ///
    /// [RFC 9112 §3.2.2](https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2)
    var authority: Substring? {
      guard uri.utf8.first != UInt8(ascii: "/"), method != .CONNECT, let start = uri.firstRange(of: "://")?.upperBound
      else { return nil }
      return uri[start...].prefix { !"/?#".contains($0) }
    }

    /// The answer to a request that no server may answer otherwise, though the parser takes it.
    var refusal: (any ErrorResponse)? {
      if let refusal = BadRequest(forHosts: headers["host"], mayBeMissing: !version.isHTTP11) { return refusal }
      if let authority, authority.isEmpty || BadRequest(forHosts: [String(authority)]) != nil {
        return BadRequest.malformedRequest
      }
      // The parser takes chunks off, and leaves what else content is coded in to readers who do not know of it.
      let isReadable = headers["transfer-encoding"].allSatisfy { $0.lowercased() == "chunked" }
      return isReadable ? nil : NotImplemented.unknownTransferCoding
    }
  }

  extension RequestHead {
    /// A request that was read and that no server may answer.
    init(_ head: HTTPRequestHead, _ host: any RequestHost) {
      let fields = head.headers.compactMap { name, value in FieldName(name).map { ($0, value) } }
      let notes = RequestNotes(host: host)
      notes.protocolVersion = head.version.semanticName
      self.init(RequestMethod(head.method.rawValue) ?? .get, head.uri, fields: fields, notes: notes)
    }
  }
#endif
