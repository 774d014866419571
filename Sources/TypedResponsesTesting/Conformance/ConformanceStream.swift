import Synchronization
import TypedResponses

/// 200 with content that is made while it is sent.
struct ConformanceStream: EncodableResponse {
  private let stream: ContentStream

  init(_ stream: ContentStream) {
    self.stream = stream
  }

  func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    var fields = HeaderFields()
    fields.append(.cacheControl, "no-store")
    fields.append(.contentType, "application/octet-stream")
    return EncodedResponse(framing: .ok, fields: fields, content: .stream(stream), for: request)
  }
}

/// Content in chunks of uneven sizes, among them an empty one, which perhaps breaks off.
struct ConformanceChunks: AsyncSequence, Sendable {
  /// Why the content breaks off.
  struct BreakOff: Error {}

  private let content: [UInt8]
  private let isBroken: Bool

  init(_ content: [UInt8], isBroken: Bool = false) {
    self.content = content
    self.isBroken = isBroken
  }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate let content: [UInt8]
    fileprivate let isBroken: Bool
    private var offset = 0
    private var sizes = [1, 0, 4095, 65_536, 3]

    fileprivate init(_ content: [UInt8], isBroken: Bool) {
      self.content = content
      self.isBroken = isBroken
    }

    mutating func next() async throws -> [UInt8]? {
      guard offset < content.count else {
        if isBroken { throw BreakOff() }
        return nil
      }
      let size = sizes.removeFirst()
      sizes.append(size)
      let chunk = content[offset...].prefix(size)
      offset += chunk.count
      return Array(chunk)
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(content, isBroken: isBroken) }
}

/// Remembers how far the production of endless content got, and whether its producer was let go.
final class ConformanceProductions: Sendable {
  /// How far one production got.
  struct State: Codable, Sendable, Equatable {
    var octets = 0
    var isReleased = false
  }

  /// Where endless content ends after all, so that a wrong server does not work for ever.
  static let limit = 128 * 1_048_576

  private let states = Mutex<[String: State]>([:])

  subscript(id: String) -> State { states.withLock { $0[id] ?? State() } }

  func start(_ id: String) -> Endless { Endless(productions: self, id: id) }

  /// Content that ends only at the limit.
  struct Endless: AsyncSequence, Sendable {
    fileprivate let productions: ConformanceProductions
    fileprivate let id: String

    struct Iterator: AsyncIteratorProtocol {
      fileprivate let producer: Producer

      mutating func next() async throws -> [UInt8]? { producer.next() }
    }

    func makeAsyncIterator() -> Iterator { Iterator(producer: Producer(productions, id)) }
  }

  /// Makes the content, and notes when nobody wants it any more.
  fileprivate final class Producer {
    private let productions: ConformanceProductions
    private let id: String
    private let chunk = [UInt8](repeating: 0x2E, count: 65_536)

    init(_ productions: ConformanceProductions, _ id: String) {
      self.productions = productions
      self.id = id
    }

    func next() -> [UInt8]? {
      let octets = productions.states.withLock { states in
        states[id, default: State()].octets += chunk.count
        return states[id]?.octets ?? 0
      }
      return octets > limit ? nil : chunk
    }

    deinit {
      productions.states.withLock { $0[id, default: State()].isReleased = true }
    }
  }
}
