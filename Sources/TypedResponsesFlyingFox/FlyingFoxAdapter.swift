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
  /// - there are no interim responses, and no 100 for a client that waits for it: handlers run when content up to 4 KiB
  ///   has come, and larger content is awaited before the response is sent;
  /// - the connection is closed after a 204, a 304 and an answer to HEAD for content of unknown length: FlyingFox would
  ///   add the `Content-Length: 0` that HTTP forbids there to any response after which the connection stays open. For the
  ///   same reason its log calls each of them a switch of protocols;
  /// - a method that is none of RFC 9110's and not PATCH is answered with a bare 404, without `Date`, before any handler
  ///   is asked. `HTTPServer.appendRoutes(_:)` has the registered ones reach ``TypedRoutes``; what is left are names that
  ///   nobody has heard of, since a route of FlyingFox has a set of methods and no way to take any;
  /// - a request that it cannot read ends the connection without an answer, and one that never arrives whole is waited for;
  /// - methods are read without regard to case: `get` is GET;
  /// - `%2F` in a path is decoded before routes are matched, so that a ``/TypedResponses/Location`` with an id that has
  ///   a slash in it leads to a 404. Give resources ids without slashes;
  /// - a path that stands for no text in UTF-8 is empty for the routes;
  /// - `OPTIONS *` is answered by ``TypedRoutes``, but a single ``TypedHandler`` gets it like any other target;
  /// - of two `Host` fields only the last is seen, so that they cannot be refused;
  /// - it has no limits of its own for the sizes of lines, fields and content nor for their number, and reads requests
  ///   leniently. A proxy that has such limits belongs before it where strangers can reach it;
  /// - content that is not well-formed, or breaks off, ends the connection after a 400 or without a word;
  /// - what a handler leaves unread of content in chunks is not skipped, and the connection is lost: read it, or put a proxy
  ///   before it that gathers requests;
  /// - a handler that takes longer than the server's timeout, 15 seconds unless set, is answered with a bare 500, and the
  ///   connection breaks off when it was reading an upload: set it to what the largest one takes. Observers are told what
  ///   they are told when the server stops, that it called the work off: the handler is cancelled, and nothing says why;
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
