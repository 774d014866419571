import TypedResponses

/// A start line and the field lines after it, read octet by octet.
struct MessageHead {
  /// The start line without its end.
  var startLine: ArraySlice<UInt8>
  var fields = ObservedFields()
  var faults = WireFaults()
  /// The offset of the first octet after the empty line.
  var end: Int

  /// Reads the head that begins at `start`. `nil` when the octets end before it does, unless no more will come.
  init?(in octets: [UInt8], from start: Int, isFinished: Bool) {
    startLine = []
    end = start
    guard let line = HeadLine(in: octets, from: start, isFinished: isFinished) else { return nil }
    startLine = octets[line.content]
    note(line, in: octets, base: start, place: "start line")
    end = line.end
    guard readFields(in: octets, base: start, isFinished: isFinished) else { return nil }
  }

  /// The trailer section that begins at `start`, with offsets counted from `base`.
  init?(trailersIn octets: [UInt8], from start: Int, base: Int, isFinished: Bool) {
    startLine = []
    end = start
    guard readFields(in: octets, base: base, isFinished: isFinished) else { return nil }
  }

  private mutating func readFields(in octets: [UInt8], base: Int, isFinished: Bool) -> Bool {
    while true {
      guard let line = HeadLine(in: octets, from: end, isFinished: isFinished) else { return false }
      end = line.end
      if line.content.isEmpty && line.isEnded {
        note(line, in: octets, base: base, place: "empty line")
        return true
      }
      if line.content.isEmpty {
        faults.note(.incomplete, at: end - base, "the message ends before the empty line after the header section")
        return true
      }
      readField(line, in: octets, base: base)
    }
  }

  private mutating func readField(_ line: HeadLine, in octets: [UInt8], base: Int) {
    let content = octets[line.content]
    let offset = line.content.lowerBound - base
    let place = "line \"\(excerpt(content))\""
    note(line, in: octets, base: base, place: place)
    if isSpace(content.first) {
      if fields.isEmpty {
        faults.note(.leadingSpace, at: offset, "the first field line begins with a space: \"\(excerpt(content))\"")
      } else {
        faults.note(.foldedLine, at: offset, "the \(place) continues the field before it")
        fields.extendLast(ObservedField.text(trimmed(content)))
        return
      }
    }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else {
      faults.note(.fieldLine, at: offset, "the \(place) has no colon")
      return
    }
    let name = content[..<colon]
    if isSpace(name.last) {
      faults.note(.spaceBeforeColon, at: colon - 1 - base, "the \(place) has a space before the colon")
    }
    let bareName = trimmed(name)
    if bareName.isEmpty || !bareName.allSatisfy(FieldSyntax.isTokenOctet) {
      faults.note(.fieldName, at: offset, "\"\(excerpt(bareName))\" is no field name")
    }
    fields.append(ObservedField(name: bareName, value: trimmed(content[(colon + 1)...])))
  }

  /// Notes the octets that may not stand in a line, and how it ends.
  private mutating func note(_ line: HeadLine, in octets: [UInt8], base: Int, place: String) {
    for offset in line.content {
      switch octets[offset] {
      case 0x0D: faults.note(.bareCR, at: offset - base, "the CR in the \(place) is not followed by LF")
      case 0x00: faults.note(.nul, at: offset - base, "the \(place) has a NUL")
      case 0x01...0x08, 0x0B...0x1F, 0x7F:
        faults.note(.control, at: offset - base, "the \(place) has the control character 0x\(hex(octets[offset]))")
      default: break
      }
    }
    if !line.isEnded {
      if !line.content.isEmpty { faults.note(.incomplete, at: line.end - base, "the message ends within the \(place)") }
    } else if !line.endsWithCRLF {
      faults.note(.bareLF, at: line.end - 1 - base, "the \(place) ends with LF alone")
    }
  }
}

/// One line and how it ends.
struct HeadLine {
  let content: Range<Int>
  /// The offset after the line's end.
  let end: Int
  let endsWithCRLF: Bool
  let isEnded: Bool

  /// The line that begins at `start`. `nil` without an LF, unless no more octets will come.
  init?(in octets: [UInt8], from start: Int, isFinished: Bool) {
    if let feed = octets[start...].firstIndex(of: 0x0A) {
      endsWithCRLF = feed > start && octets[feed - 1] == 0x0D
      content = start..<(endsWithCRLF ? feed - 1 : feed)
      end = feed + 1
      isEnded = true
    } else if isFinished {
      content = start..<octets.count
      end = octets.count
      endsWithCRLF = false
      isEnded = false
    } else {
      return nil
    }
  }
}

func isSpace(_ octet: UInt8?) -> Bool { octet == 0x20 || octet == 0x09 }

/// The octets without spaces and tabs at the ends.
func trimmed(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let rest = octets.drop { isSpace($0) }
  let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
  return rest[..<end]
}

/// The start of some octets for a message to people: visible ASCII, everything else escaped.
package func excerpt(_ octets: some Sequence<UInt8>, limit: Int = 40) -> String {
  var text = ""
  for (count, octet) in octets.enumerated() {
    if count == limit { return text + "…" }
    switch octet {
    case 0x0D: text += "\\r"
    case 0x0A: text += "\\n"
    case 0x09: text += "\\t"
    case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(octet))
    default: text += "\\x" + hex(octet)
    }
  }
  return text
}

func hex(_ octet: UInt8) -> String {
  (octet < 16 ? "0" : "") + String(octet, radix: 16, uppercase: true)
}
