#if FlyingFox
  public import FlyingFox
  import FlyingSocks
  public import TypedResponses

  extension FlyingFox.HTTPRequest {
    /// The request's content as it arrives, with all the ways of reading it.
    ///
    /// ```swift
    /// var routes = TypedRoutes()
    /// routes.appendRoute("PUT /films/:id") { request in
    ///   try await request.received.save(to: path, accept: ["video/mp4"], upTo: 1 << 30)
    ///   return NoContent()
    /// }
    /// ```
    ///
    /// Content of more than 2 MiB (`sharedRequestReplaySize` of the server's configuration) can be read once.
    public var received: RequestContent {
      RequestContent(ReceivedChunks(content: bodySequence), of: FlyingFoxAdapter.facts(of: self))
    }
  }

  /// The chunks of a request's content, whose errors are the client's.
  private struct ReceivedChunks: AsyncSequence, Sendable {
    let content: HTTPBodySequence

    struct Iterator: AsyncIteratorProtocol {
      var chunks: HTTPBodySequence.Iterator

      mutating func next() async throws -> [UInt8]? {
        do {
          return try await chunks.next().map { [UInt8]($0) }
        } catch let error as CancellationError {
          throw error
        } catch is SocketError {
          throw BadRequest.incompleteContent
        } catch {
          throw BadRequest.malformedContent
        }
      }
    }

    func makeAsyncIterator() -> Iterator { Iterator(chunks: content.makeAsyncIterator()) }
  }
#endif
