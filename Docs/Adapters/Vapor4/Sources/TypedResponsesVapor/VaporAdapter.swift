import NIOCore
import NIOHTTP1
public import TypedResponses
public import Vapor

/// Connects Vapor 4 to this package. ``ProblemMiddleware`` and the types that routes return use it; call it yourself only in
/// a responder of your own.
///
/// What Vapor itself decides, and no adapter can change:
/// - there are no interim responses, and a client that sends `Expect: 100-continue` waits in vain;
/// - what NIO's parser refuses ends the connection without an answer: a line or a field that cannot be read, a method that
///   it does not know, a header section of more than 80 KiB;
/// - handlers are not cancelled when the client goes away; a stream ends with the next write.
public enum VaporAdapter: ServerAdapter {
  public static func facts(of request: Vapor.Request) -> VaporFacts { VaporFacts(request) }

  public static func response(from encoded: EncodedResponse) -> Vapor.Response {
    response(from: UnsentResponse(encoded))
  }

  /// The response of a route, to which others may still add.
  static func response(from unsent: UnsentResponse) -> Vapor.Response {
    let encoded = unsent.encoded
    // Made this way, Vapor leaves the fields alone: a length that it counts by itself would be wrong in an answer to HEAD.
    // It adds the date in any case.
    let response = Vapor.Response(
      status: HTTPResponseStatus(encoded.status), version: .http1_1,
      headersNoUpdate: HTTPHeaders(encoded.fields.filter { $0.name != .date }.map { ($0.name.name, $0.value.text) }),
      body: body(of: unsent))
    response.unsent = unsent
    return response
  }

  private static func body(of unsent: UnsentResponse) -> Vapor.Response.Body {
    switch unsent.encoded.content {
    case .none: .empty
    case .bytes(let octets): Vapor.Response.Body(buffer: ByteBuffer(bytes: octets))
    case .stream(let stream):
      Vapor.Response.Body(
        asyncStream: { writer in
          // Vapor asks for a body again when the connection breaks off.
          guard let (stream, ending) = unsent.begin() else { return }
          do {
            for try await chunk in stream where !chunk.isEmpty {
              try await writer.writeBuffer(ByteBuffer(bytes: chunk))
            }
            try await writer.write(ending)
          } catch {
            try? await writer.write(.error(error))
            throw error
          }
        }, count: stream.length ?? -1)
    }
  }
}

extension HTTPResponseStatus {
  /// The status with the registry's phrase, where NIO has it.
  init(_ status: StatusCode) {
    self.init(statusCode: status.code, reasonPhrase: status.phrase)
  }
}
