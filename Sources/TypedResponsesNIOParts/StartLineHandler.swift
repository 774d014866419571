#if NIO || Hummingbird
  package import NIOCore
  internal import NIOHTTP1
  internal import TypedResponses

  /// Looks at the first lines of requests while HTTP's parser reads them, since the parser does not tell what it was that
  /// it could not read: a target that is too long or the fields, another version or no version at all; nor what it had
  /// read before.
  package final class StartLineHandler: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = ByteBuffer
    package typealias InboundOut = ByteBuffer
    package typealias OutboundIn = IOData
    package typealias OutboundOut = IOData

    private enum Progress {
      /// The line is not complete; so many octets of it have come.
      case reading(Int)
      case complete(isTooLong: Bool, hasVersion: Bool)
    }

    private static let version = Array("HTTP/1.1\r".utf8)

    private let limit: Int
    private var progress = Progress.reading(0)
    private var hasContent = false
    private var isBetweenRequests = false
    private var isInHead = true
    /// What came earlier of a header section that is not whole; most come at once.
    private var kept: [UInt8] = []
    private var context: ChannelHandlerContext?
    /// Who counts the time in which the server reads.
    weak var connection: HTTP1ConnectionHandler?
    /// Whether the request did not arrive in time.
    private var isLate = false
    /// What the parser is reading right now.
    private var current: ByteBuffer?

    /// How much of a header section that comes in pieces is kept, in octets.
    private static let keptLimit = 16_384

    /// A handler before a parser that takes targets of so many octets.
    package init(limit: Int) {
      self.limit = limit
    }

    package func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    package func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    package func read(context: ChannelHandlerContext) {
      connection?.resumeWaiting()
      context.read()
    }

    /// Lets the channel read once more, though nobody behind has asked for it.
    func readAhead() { context?.read() }

    /// Gives up waiting for a header section. It meets everybody who stands behind as an error of the parser, so that the
    /// answer takes its turn like those to requests that cannot be read.
    func giveUp() {
      isLate = true
      context?.fireErrorCaught(HTTPParserError.unknown)
    }

    /// The answer to the request that the parser cannot read.
    func problem(for error: HTTPParserError) -> any ErrorResponse {
      switch error {
      case _ where isLate: RequestTimeout.late
      case .invalidMethod: NotImplemented.unknownMethod
      case .headerOverflow where isTooLong: URITooLong.beyondServer
      case .headerOverflow: RequestHeaderFieldsTooLarge.inSum()
      case .invalidVersion where hasVersion: HTTPVersionNotSupported.unknownVersion
      default: BadRequest.malformedRequest
      }
    }

    /// Whether the request that cannot be read has a longer target than the parser takes.
    private var isTooLong: Bool {
      switch progress {
      case .reading(let count): count > limit
      case .complete(let isTooLong, _): isTooLong
      }
    }

    /// Whether the first line of the request that cannot be read ends with a version of HTTP.
    private var hasVersion: Bool {
      if case .complete(_, let hasVersion) = progress { hasVersion } else { false }
    }

    /// Whether a request has begun whose header section is not whole.
    var hasBegun: Bool {
      guard isInHead else { return false }
      return if case .reading(0) = progress { false } else { true }
    }

    /// What is legible of the request that cannot be read. Nothing is, where it stands behind another one in the same
    /// octets.
    var unreadable: UnreadableHead {
      UnreadableHead(isBetweenRequests ? [] : kept + (current.map { Array(buffer: $0) } ?? []))
    }

    /// Notes that a header section is whole.
    func endHead() {
      isInHead = false
      if !kept.isEmpty { kept = [] }
    }

    /// Notes that content of the request came.
    func receiveContent() { hasContent = true }

    /// Notes that a request came to its end, so that another line follows.
    func endRequest() {
      progress = .reading(0)
      isBetweenRequests = true
      isInHead = true
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let octets = unwrapInboundIn(data)
      isBetweenRequests = false
      if case .reading(let count) = progress { read(octets.readableBytesUInt8Span, after: count) }
      current = octets
      context.fireChannelRead(data)
      current = nil
      guard isBetweenRequests else { return keep(octets.readableBytesUInt8Span) }
      if !hasContent { readRest(of: octets.readableBytesUInt8Span) }
      hasContent = false
    }

    private func keep(_ octets: Span<UInt8>) {
      guard isInHead else { return }
      for index in 0..<min(octets.count, Self.keptLimit - kept.count) { kept.append(octets[index]) }
    }

    private func read(_ octets: Span<UInt8>, after count: Int) {
      var start = 0
      // The parser passes over empty lines before a request.
      if count == 0 {
        while start < octets.count, octets[start] == UInt8(ascii: "\r") || octets[start] == UInt8(ascii: "\n") {
          start += 1
        }
      }
      var end = start
      while end < octets.count, octets[end] != UInt8(ascii: "\n") { end += 1 }
      guard end < octets.count else {
        progress = .reading(count + end - start)
        return
      }
      progress = .complete(
        isTooLong: count + end - start > limit, hasVersion: Self.endsWithVersion(octets.extracting(start..<end)))
    }

    /// Reads what the next request begins with, after one without content that ended in these octets.
    private func readRest(of octets: Span<UInt8>) {
      var start = octets.count
      while start >= 4, !Self.isBlankLine(octets.extracting((start - 4)..<start)) { start -= 1 }
      guard start < octets.count else { return }
      read(octets.extracting(start...), after: 0)
      keep(octets.extracting(start...))
    }

    private static func isBlankLine(_ octets: Span<UInt8>) -> Bool {
      octets[0] == UInt8(ascii: "\r") && octets[1] == UInt8(ascii: "\n") && octets[2] == UInt8(ascii: "\r")
        && octets[3] == UInt8(ascii: "\n")
    }

    /// Whether the line ends as `HTTP/1.1` and CR do; what came in two pieces may begin in the middle of it.
    private static func endsWithVersion(_ line: Span<UInt8>) -> Bool {
      guard line.count > 0, line[line.count - 1] == UInt8(ascii: "\r") else { return false }
      for offset in 1...min(line.count, version.count) {
        let (octet, expected) = (line[line.count - offset], version[version.count - offset])
        guard octet == expected || isDigit(octet) && isDigit(expected) else { return false }
      }
      return true
    }

    private static func isDigit(_ octet: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= octet }
  }
#endif
