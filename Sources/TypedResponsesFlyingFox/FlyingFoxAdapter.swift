#if FlyingFox
  public import FlyingFox
  import Foundation
  public import TypedResponses

  /// Connects FlyingFox to this package. ``TypedRoutes`` and ``TypedHandler`` use it; call it yourself only in a handler
  /// of your own.
  ///
  /// What FlyingFox itself decides, and no adapter can change:
  /// - fields are sent in the order of their names, and all but a few repeated ones joined on one line, which HTTP allows
  ///   for lists; every `Set-Cookie` keeps its own line;
  /// - of a request field on several lines handlers see only the last;
  /// - there are no interim responses;
  /// - the connection is closed after a 204, a 304 and an answer to HEAD for content of unknown length: FlyingFox would
  ///   add the `Content-Length: 0` that HTTP forbids there to any response after which the connection stays open. For the
  ///   same reason its log calls each of them a switch of protocols;
  /// - a method that is none of RFC 9110's and not PATCH is answered with a bare 404 before any handler is asked;
  /// - a handler that takes longer than the server's timeout is answered with a bare 500;
  /// - header section and content are written one after the other, without `TCP_NODELAY`: where a client delays its
  ///   acknowledgements, small content arrives some 40 milliseconds later than it could;
  /// - a producer that waits for something notices only with its next octets that the client has gone.
  public enum FlyingFoxAdapter: ServerAdapter {
    public static func facts(of request: HTTPRequest) -> FlyingFoxFacts {
      FlyingFoxFacts(request)
    }

    public static func response(from encoded: EncodedResponse) -> FlyingFox.HTTPResponse {
      var headers = HTTPHeaders()
      for field in encoded.fields { headers.addValue(field.value.text, for: HTTPHeader(field.name.name)) }
      headers.addDate()
      var response = FlyingFox.HTTPResponse(
        statusCode: HTTPStatusCode(encoded.status.code, phrase: encoded.status.phrase), headers: headers)
      switch encoded.content {
      case .none:
        if !encoded.fields.contains(.contentLength) { response.endAfterHeaders() }
      case .bytes(let octets):
        response.payload = .httpBody(HTTPBodySequence(data: Data(octets), suggestedBufferSize: bufferSize))
      case .stream(let stream):
        let octets = StreamedOctets(stream)
        let body =
          if let length = stream.length {
            HTTPBodySequence(from: octets, count: length, suggestedBufferSize: bufferSize)
          } else {
            HTTPBodySequence(from: octets, suggestedBufferSize: bufferSize)
          }
        response.payload = .httpBody(body)
      }
      return response
    }

    /// How many octets are handed to the connection at once, at most.
    private static var bufferSize: Int { 65_536 }
  }
#endif
