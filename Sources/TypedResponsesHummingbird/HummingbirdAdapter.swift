#if Hummingbird
  import HTTPTypes
  public import Hummingbird
  import NIOCore
  public import TypedResponses
  public import TypedResponsesHTTPTypes

  /// Connects Hummingbird to this package. Routes and ``TypedRouter`` use it; call it yourself only in a responder of
  /// your own.
  public enum HummingbirdAdapter: ServerAdapter {
    public static func facts(of request: Hummingbird.Request) -> HTTPTypesFacts {
      HTTPTypesFacts(request.head)
    }

    public static func response(from encoded: EncodedResponse) -> Hummingbird.Response {
      var response = Hummingbird.Response(
        status: HTTPResponse.Status(encoded.status), headers: HTTPFields(encoded.fields),
        body: body(of: encoded.content))
      // Hummingbird adds a length of its own to an empty body.
      if case .none = encoded.content, !encoded.fields.contains(.contentLength) {
        response.headers[.contentLength] = nil
      }
      return response
    }

    private static func body(of content: ResponseContent) -> ResponseBody {
      switch content {
      case .none:
        ResponseBody()
      case .bytes(let octets):
        ResponseBody(byteBuffer: ByteBuffer(bytes: octets))
      case .stream(let stream):
        ResponseBody(contentLength: stream.length) { writer in
          var waiting = 0
          // An empty piece would hold up a stream of HTTP/2 for good.
          for try await chunk in stream where !chunk.isEmpty {
            try await writer.write(ByteBuffer(bytes: chunk))
            waiting += chunk.count
            if waiting >= 524_288 {
              try await CurrentConnection.catchUp()
              waiting = 0
            }
          }
          try await writer.finish(nil)
        }
      }
    }
  }
#endif
