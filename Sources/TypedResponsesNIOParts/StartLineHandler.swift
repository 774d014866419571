#if NIO || Hummingbird
  package import NIOCore

  /// Looks at the first lines of requests while HTTP's parser reads them, since the parser does not tell what it was that
  /// it could not read: a target that is too long or the fields, another version or no version at all.
  package final class StartLineHandler: ChannelInboundHandler, RemovableChannelHandler {
    package typealias InboundIn = ByteBuffer
    package typealias InboundOut = ByteBuffer

    private enum Progress {
      /// The line is not complete; so many octets of it have come.
      case reading(Int)
      case complete(isTooLong: Bool, hasVersion: Bool)
    }

    private static let blankLine = Array("\r\n\r\n".utf8)
    private static let version = Array("HTTP/1.1\r".utf8)

    private let limit: Int
    private var progress = Progress.reading(0)
    private var hasContent = false
    private var isBetweenRequests = false

    /// A handler before a parser that takes targets of so many octets.
    package init(limit: Int) {
      self.limit = limit
    }

    /// Whether the request that cannot be read has a longer target than the parser takes.
    var isTooLong: Bool {
      switch progress {
      case .reading(let count): count > limit
      case .complete(let isTooLong, _): isTooLong
      }
    }

    /// Whether the first line of the request that cannot be read ends with a version of HTTP.
    var hasVersion: Bool {
      if case .complete(_, let hasVersion) = progress { hasVersion } else { false }
    }

    /// Notes that content of the request came.
    func receiveContent() { hasContent = true }

    /// Notes that a request came to its end, so that another line follows.
    func endRequest() {
      progress = .reading(0)
      isBetweenRequests = true
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let octets = unwrapInboundIn(data).readableBytesView
      isBetweenRequests = false
      if case .reading(let count) = progress { read(octets, after: count) }
      context.fireChannelRead(data)
      guard isBetweenRequests else { return }
      if !hasContent, !octets.suffix(4).elementsEqual(Self.blankLine) { readRest(of: octets) }
      hasContent = false
    }

    private func read(_ octets: ByteBufferView, after count: Int) {
      guard let end = octets.firstIndex(of: UInt8(ascii: "\n")) else {
        progress = .reading(count + octets.count)
        return
      }
      let line = octets[..<end]
      progress = .complete(isTooLong: count + line.count > limit, hasVersion: Self.endsWithVersion(line))
    }

    /// Reads what the next request begins with, after one without content that ended in these octets.
    private func readRest(of octets: ByteBufferView) {
      var start = octets.endIndex
      while start - octets.startIndex >= 4, !octets[(start - 4)..<start].elementsEqual(Self.blankLine) { start -= 1 }
      read(octets[start...], after: 0)
    }

    /// Whether the line ends as `HTTP/1.1` and CR do; what came in two pieces may begin in the middle of it.
    private static func endsWithVersion(_ line: ByteBufferView) -> Bool {
      guard line.last == UInt8(ascii: "\r") else { return false }
      let end = line.suffix(version.count)
      return zip(version.suffix(end.count), end).allSatisfy { $0 == $1 || isDigit($0) && isDigit($1) }
    }

    private static func isDigit(_ octet: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= octet }
  }
#endif
