#if Hummingbird
  import HTTPTypes
  import NIOCore
  import NIOHTTPTypes
  import TypedResponsesNIOParts

  /// The connection on which the current request came, where the server tells it.
  final class CurrentConnection: Sendable {
    @TaskLocal static var value: CurrentConnection?

    let channel: any Channel
    /// By which versions of HTTP the requests of the connection came that are not answered yet.
    let versions: RequestVersions

    init(_ channel: any Channel, _ versions: RequestVersions) {
      self.channel = channel
      self.versions = versions
    }

    /// Waits until the event loop has taken all that was written.
    ///
    /// Keeps content from being made faster than the connection takes it: what a task writes waits for the event loop,
    /// and NIO pauses the task only once the loop has found the socket full. A file that is read faster than the loop
    /// runs would pile up there: 200 MiB of 1 GiB, when measured.
    static func catchUp() async throws {
      try await value?.channel.eventLoop.submit {}.get()
    }
  }

  extension Channel {
    /// Sends an interim response to the request that is answered.
    func send(interim head: HTTPResponse) async throws {
      try await writeAndFlush(HTTPResponsePart.head(head))
    }
  }
#endif
