#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import Logging
  import NIOCore
  import NIOEmbedded
  import Synchronization
  import TypedResponses
  import TypedResponsesHummingbird

  /// A response as a test looks at it.
  struct Answer {
    let status: Int
    let headers: HTTPFields
    let content: String

    func values(_ name: String) -> [String] {
      headers.filter { $0.name.canonicalName == name.lowercased() }.map(\.value)
    }
  }

  /// Sends a request through a responder, without a socket, and reads the whole response, or lets go of it unread.
  func answer<Context: RequestContext>(
    of responder: some HTTPResponder<Context>, to method: HTTPRequest.Method, _ path: String,
    headers: HTTPFields = [:], content: String = "", logger: Logger = Logger(label: "test"), readsContent: Bool = true
  ) async throws -> Answer where Context.Source == ApplicationRequestContextSource {
    var logger = logger
    logger[metadataKey: "hb.request.id"] = "1"
    let context = Context(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
    let request = Hummingbird.Request(
      head: HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers),
      body: RequestBody(buffer: ByteBuffer(string: content)))
    let response = try await responder.respond(to: request, context: context)
    let collected = Collected()
    if readsContent { try await response.body.write(CollectingWriter(collected: collected)) }
    return Answer(
      status: response.status.code, headers: response.headers,
      content: collected.buffer.withLock { String(buffer: $0) })
  }

  private final class Collected: Sendable {
    let buffer = Mutex(ByteBuffer())
  }

  private struct CollectingWriter: ResponseBodyWriter {
    let collected: Collected

    mutating func write(_ buffer: ByteBuffer) async throws {
      collected.buffer.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
#endif
