#if FlyingFox
  import FlyingFox
  import TypedResponses

  extension FlyingFox.HTTPResponse {
    /// Ends the message with its header section, and the connection after it.
    ///
    /// FlyingFox adds a length or a coding to every response but the one with which a connection goes over to
    /// WebSocket. This one goes over to a protocol without a word.
    mutating func endAfterHeaders() {
      payload = .webSocket(NoFrames())
      headers.addValue("close", for: .connection)
    }

    /// The response as the protocol's version and `Connection` of the request want it.
    func completed(for request: HTTPRequest) -> Self {
      var response = self
      let options = request.headers.values(for: .connection)
        .flatMap { $0.lowercased().split { $0 == "," || $0 == " " || $0 == "\t" } }
      let staysOpen = request.version == .http11 ? !options.contains("close") : options.contains("keep-alive")
      let says = response.headers[.connection] ?? ""
      if !staysOpen, !says.contains("close") {
        response.headers.addValue("close", for: .connection)
      } else if !options.isEmpty, says.isEmpty {
        // FlyingFox would send the request's field back, whatever it says.
        response.headers.addValue("keep-alive", for: .connection)
      }
      return response
    }
  }

  extension HTTPHeaders {
    /// FlyingFox sends no `Date` of its own.
    mutating func addDate() {
      if self[.date] == nil { addValue(HTTPDate.current.description, for: .date) }
    }
  }

  /// A WebSocket that says nothing.
  private struct NoFrames: WSHandler {
    func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws -> AsyncStream<WSFrame> {
      AsyncStream { $0.finish() }
    }
  }
#endif
