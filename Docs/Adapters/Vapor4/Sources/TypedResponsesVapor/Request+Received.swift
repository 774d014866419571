import NIOCore
import NIOHTTP1
public import TypedResponses
public import Vapor

extension Vapor.Request {
  /// The request's content as it arrives, with all the ways of reading it.
  ///
  /// ```swift
  /// app.on(.PUT, "films", ":id", body: .stream) { request in
  ///   try await request.received.save(to: path, accept: ["video/mp4"], upTo: 1 << 30)
  ///   return NoContent()
  /// }
  /// ```
  ///
  /// A route that is not added with `body: .stream` has Vapor read the content first; what comes in several pieces and is
  /// larger than `routes.defaultMaxBodySize` is a 413 before the handler runs. The limit of the call counts in any case.
  public var received: RequestContent {
    let facts = VaporAdapter.facts(of: self)
    if let whole = body.data { return RequestContent(Array(whole.readableBytesView), of: facts) }
    return RequestContent(ReceivedChunks(body: body), of: facts)
  }

  /// The query, decoded by Vapor. What is wrong is told with the name of the parameter, also where the request has content:
  /// choose it over `query.decode` there.
  ///
  /// - Throws: ``ValidationFailed``, or ``BadRequest`` where Vapor does not tell which parameter it is.
  public func typedQuery<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    do {
      return try query.decode(type)
    } catch let error as DecodingError {
      throw error.problem(in: .query)
    }
  }
}

/// The chunks of a request's content.
private struct ReceivedChunks: AsyncSequence, Sendable {
  let body: Vapor.Request.Body

  func makeAsyncIterator() -> Iterator { Iterator(chunks: body.makeAsyncIterator()) }

  struct Iterator: AsyncIteratorProtocol {
    var chunks: Vapor.Request.Body.AsyncIterator

    mutating func next() async throws -> [UInt8]? {
      do {
        return try await chunks.next().map { Array($0.readableBytesView) }
      } catch let error as CancellationError {
        throw error
      } catch let error as HTTPParserError where error != .invalidEOFState {
        throw BadRequest.malformedContent
      } catch {
        throw BadRequest.incompleteContent
      }
    }
  }
}
