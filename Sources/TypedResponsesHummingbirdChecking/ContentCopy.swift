#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import Synchronization

  /// The octets of a content, up to a limit.
  final class ContentCopy: Sendable {
    private struct State {
      var octets: [UInt8] = []
      var isTooLong = false
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
      self.limit = limit
    }

    /// Everything that was written; `nil` when that was more than the limit.
    var octets: [UInt8]? { state.withLock { $0.isTooLong ? nil : $0.octets } }

    func append(_ buffer: ByteBuffer) {
      state.withLock { state in
        guard !state.isTooLong else { return }
        if state.octets.count + buffer.readableBytes > limit {
          state = State(isTooLong: true)
        } else {
          state.octets += buffer.readableBytesView
        }
      }
    }
  }

  /// Copies what passes and changes nothing.
  struct CopyingWriter: ResponseBodyWriter {
    var parent: any ResponseBodyWriter
    let copy: ContentCopy

    mutating func write(_ buffer: ByteBuffer) async throws {
      copy.append(buffer)
      try await parent.write(buffer)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
      try await parent.finish(trailingHeaders)
    }
  }

  /// Takes octets to no place.
  private struct NoWriter: ResponseBodyWriter {
    mutating func write(_ buffer: ByteBuffer) async throws {}
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }

  extension Hummingbird.Response {
    /// The content; `nil` when it is longer than the limit or cannot be made.
    func collected(upTo limit: Int) async -> [UInt8]? {
      if let length = body.contentLength, length > limit { return nil }
      let copy = ContentCopy(limit: limit)
      do { try await body.write(CopyingWriter(parent: NoWriter(), copy: copy)) } catch { return nil }
      return copy.octets
    }
  }
#endif
