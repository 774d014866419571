#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import TypedResponses

  extension Hummingbird.Response {
    /// The response as it is sent. The observers of the exchange are told now, when the content is in memory, else when it
    /// comes to its end.
    ///
    /// Content in memory keeps its own form, which Hummingbird sends in one piece with the header section.
    func finished(_ notes: RequestNotes) -> Hummingbird.Response {
      guard let watch = notes.claimedWatch() else { return self }
      let code = status.code
      let status = StatusCode(understanding: code, or: .ok)
      if let length = body.contentLength, length == 0 || watch.isInMemory {
        if CurrentConnection.value?.channel.isActive == false {
          watch.end(nil, .clientGone, octets: 0)
        } else {
          watch.end(status, .complete, octets: length)
        }
        return self
      }
      let (body, tally) = (body, ContentTally(watch, status))
      var response = self
      response.body = ResponseBody(contentLength: body.contentLength) { writer in
        tally.begin()
        do {
          try await body.write(CountingWriter(parent: writer, tally: tally))
          tally.complete()
        } catch {
          tally.fail(error)
          throw error
        }
      }
      return response
    }
  }

  /// Counts what passes and changes nothing.
  private struct CountingWriter: ResponseBodyWriter {
    var parent: any ResponseBodyWriter
    let tally: ContentTally

    mutating func write(_ buffer: ByteBuffer) async throws {
      do {
        try await parent.write(buffer)
      } catch {
        tally.leave()
        throw error
      }
      tally.count(buffer.readableBytes)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
      do {
        try await parent.finish(trailingHeaders)
      } catch {
        tally.leave()
        throw error
      }
    }
  }
#endif
