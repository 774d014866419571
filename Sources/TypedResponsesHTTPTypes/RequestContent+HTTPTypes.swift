#if HTTPTypes
  public import HTTPTypes
  public import TypedResponses

  extension RequestContent {
    /// The content that follows this head, in chunks of octets.
    public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, of head: HTTPRequest)
    where Chunks.Element == [UInt8] {
      self.init(chunks, of: HTTPTypesFacts(head))
    }

    /// The content that follows this head, gathered.
    public init(_ octets: [UInt8], of head: HTTPRequest) {
      self.init(octets, of: HTTPTypesFacts(head))
    }
  }
#endif
