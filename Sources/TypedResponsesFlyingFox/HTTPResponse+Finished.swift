#if FlyingFox
  import FlyingFox
  import FlyingSocks
  import Foundation
  import TypedResponses

  extension FlyingFox.HTTPResponse {
    /// The response of a handler that knows nothing of this package, as it is sent. The observers of the exchange are told
    /// when its content has been read to the end; where its length is not known, now, since such content is in the form of
    /// chunks already.
    func finished(_ tally: ContentTally?) -> FlyingFox.HTTPResponse {
      guard let tally else { return self }
      guard case .httpBody(let body) = payload, let count = body.count, count > 0 else {
        tally.complete()
        return self
      }
      var response = self
      let counted = CountedOctets(octets: body, tally: tally)
      response.payload = .httpBody(HTTPBodySequence(from: counted, count: count, suggestedBufferSize: 65_536))
      return response
    }
  }

  /// Octets that are counted while they are read.
  private struct CountedOctets: AsyncBufferedSequence {
    typealias Element = UInt8

    let octets: HTTPBodySequence
    let tally: ContentTally

    func makeAsyncIterator() -> Iterator { Iterator(chunks: octets.makeAsyncIterator(), tally: tally) }

    struct Iterator: AsyncBufferedIteratorProtocol {
      private var chunks: HTTPBodySequence.AsyncIterator
      private let tally: ContentTally
      private var rest: ArraySlice<UInt8> = []

      init(chunks: HTTPBodySequence.AsyncIterator, tally: ContentTally) {
        self.chunks = chunks
        self.tally = tally
      }

      mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

      mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
        tally.begin()
        do {
          while rest.isEmpty {
            guard let chunk = try await chunks.next() else {
              tally.complete()
              return nil
            }
            tally.count(chunk.count)
            rest = [UInt8](chunk)[...]
          }
        } catch {
          tally.fail(error)
          throw error
        }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
      }
    }
  }
#endif
