#if NIO
  import HTTPTypes
  import NIOCore
  import TypedResponses
  import TypedResponsesHTTPTypes

  extension NIOResponder {
    /// Makes the response to a request and sends it.
    func answer(_ request: IncomingRequest, _ link: ExchangeLink) async {
      let response = await response(to: request)
      let head = HTTPResponse(response)
      switch response.content {
      case .none:
        link.send(head, nil)
      case .bytes(let octets):
        link.send(head, ByteBuffer(bytes: octets))
      case .stream(let stream):
        do {
          try await link.send(head)
          for try await chunk in stream where !chunk.isEmpty {
            try await link.send(ByteBuffer(bytes: chunk))
          }
          link.finish()
        } catch {
          link.breakOff()
        }
      }
    }
  }
#endif
