#if NIO
  public import HTTPTypes
  import NIOCore
  public import TypedResponses
  import TypedResponsesHTTPTypes

  /// A request that a ``NIOResponder`` answers.
  public struct IncomingRequest: RequestFacts {
    /// Method, target and fields.
    public var head: HTTPRequest { facts.head }
    /// What the code that answers the request shares.
    public var notes: RequestNotes { facts.notes }
    private let facts: HTTPTypesFacts
    private let link: ExchangeLink
    private let responder: NIOResponder

    init(_ head: HTTPRequest, _ link: ExchangeLink, _ responder: NIOResponder, protocolVersion: String?) {
      facts = HTTPTypesFacts(head, notes: RequestNotes(host: NIOHost(protocolVersion: protocolVersion)))
      self.link = link
      self.responder = responder
    }

    /// What follows the header section, read while it arrives.
    ///
    /// ```swift
    /// let responder = NIOResponder { request in
    ///   let octets = try await request.content.collect(upTo: 1_048_576)   // 413 when there are more
    ///   return OK(octets.readableBytes)
    /// }
    /// ```
    public var content: IncomingContent { IncomingContent(link) }

    /// The content with all the ways of reading it: checked for its type, gathered up to a limit, written to a file.
    ///
    /// ```swift
    /// let responder = NIOResponder { request in
    ///   try await request.received.save(to: path, accept: ["video/mp4"], upTo: 1 << 30)
    ///   return NoContent()
    /// }
    /// ```
    public var received: RequestContent {
      RequestContent(content.map { Array(buffer: $0) }, of: self)
    }

    public var method: RequestMethod { facts.method }

    public var target: String { facts.target }

    public func values(of name: FieldName) -> [String] { facts.values(of: name) }

    public func combinedValue(of name: FieldName) -> String? { facts.combinedValue(of: name) }

    public var isConditional: Bool { facts.isConditional }

    /// Sends an interim response, such as ``/TypedResponses/EarlyHints``, before the response that the handler returns.
    ///
    /// Over HTTP/1.1 it goes only to the clients of the pipeline's
    /// ``/TypedResponses/ResponsePipeline/interimResponses``, over HTTP/2 to all; clients that speak HTTP/1.0 get none,
    /// and no request gets more than ``/TypedResponses/InterimPolicy/limit``. The others are left out without a word. A
    /// 100 goes out by itself when the content is first asked for.
    ///
    /// - Throws: `ChannelError` when the client is gone.
    public func send(_ interim: some InterimResponse) async throws {
      guard responder.parts.pipeline.admits(interim, for: self) else { return }
      try await link.send(
        interim: HTTPResponse(status: .init(type(of: interim).status), headerFields: HTTPFields(interim.fields)))
    }
  }

  extension IncomingRequest: CustomStringConvertible {
    /// The request without its query, in which tokens and personal data may stand.
    public var description: String { "\(method) \(path)" }
  }
#endif
