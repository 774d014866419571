import TypedResponses

/// Content in chunks, with the trailer section behind them.
///
/// [RFC 9112 §7.1](https://www.rfc-editor.org/rfc/rfc9112#section-7.1)
struct ChunkedContent {
  var content: [UInt8] = []
  var trailers = ObservedFields()
  var faults = WireFaults()
  /// The offset of the first octet after the trailer section.
  var end: Int
  /// Whether the end could be found; if not, nothing that follows can be trusted.
  var isInStep = true

  /// Reads the chunks that begin at `start`, with offsets counted from `base`. `nil` when the octets end before the
  /// last chunk does, unless no more will come.
  init?(in octets: [UInt8], from start: Int, base: Int, isFinished: Bool) {
    end = start
    while true {
      guard let line = HeadLine(in: octets, from: end, isFinished: isFinished) else { return nil }
      let size = ChunkedContent.size(octets[line.content])
      guard line.isEnded, let size else {
        if line.isEnded || !line.content.isEmpty && size == nil {
          faults.note(
            .chunkSize, at: end - base, "\"\(excerpt(octets[line.content]))\" stands where a chunk size belongs")
        } else {
          faults.note(.incomplete, at: octets.count - base, "the message ends before the last chunk")
        }
        giveUp(octets)
        return
      }
      if !line.endsWithCRLF { faults.note(.bareLF, at: line.end - 1 - base, "the chunk size ends with LF alone") }
      end = line.end
      if size == 0 { break }
      guard octets.count - end >= size else {
        guard isFinished else { return nil }
        faults.note(.incomplete, at: octets.count - base, "the message ends within a chunk of \(size) octets")
        giveUp(octets)
        return
      }
      content += octets[end..<(end + size)]
      end += size
      guard octets.count - end >= 2 || isFinished else { return nil }
      let rest = octets[end...].prefix(2)
      if rest.elementsEqual([0x0D, 0x0A]) {
        end += 2
      } else if rest.first == 0x0A {
        faults.note(.bareLF, at: end - base, "the chunk ends with LF alone")
        end += 1
      } else {
        faults.note(.chunkEnd, at: end - base, "the chunk of \(size) octets is followed by \"\(excerpt(rest))\"")
        giveUp(octets)
        return
      }
    }
    guard let section = MessageHead(trailersIn: octets, from: end, base: base, isFinished: isFinished) else {
      return nil
    }
    trailers = section.fields
    for fault in section.faults.list { faults.note(fault.kind, at: fault.offset, fault.seen) }
    end = section.end
  }

  private mutating func giveUp(_ octets: [UInt8]) {
    content += octets[end...]
    end = octets.count
    isInStep = false
  }

  /// The size at the start of a chunk's first line; `nil` when there is none or it does not fit.
  private static func size(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = trimmed(line.prefix { $0 != UInt8(ascii: ";") })
    guard !digits.isEmpty, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
