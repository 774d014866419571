/// Reads the parts of one form, one after the other.
///
/// It is a reference because the form and its current part read from the same place.
final class MultipartReader {
  private let limits: MultipartLimits
  private var chunks: ContentStream.Iterator
  private var scanner: MultipartScanner
  /// The number of the part that is being read, counted from 1.
  private var number = 0
  private var name: String?
  private var isInPart = false
  /// What was read of the part before anybody asked for it.
  private var pending: [UInt8]?

  init(_ chunks: ContentStream.Iterator, boundary: String, limits: MultipartLimits) {
    self.chunks = chunks
    self.limits = limits
    scanner = MultipartScanner(boundary: boundary, headerLimit: limits.headerOctets)
  }

  /// The next part, after what is left of the one before.
  func nextPart() async throws -> FormPart? {
    while isInPart { _ = try await nextChunk(of: number) }
    name = nil
    switch try await event() {
    case .header(let lines):
      number += 1
      guard number <= limits.parts else { throw tooLarge(limits.parts, "The form may have at most", "parts") }
      isInPart = true
      return try part(lines)
    case .end:
      // What follows has no meaning, but the length of the content has to be right.
      while try await chunks.next() != nil {}
      return nil
    default:
      return nil
    }
  }

  private func part(_ lines: [UInt8]) throws -> FormPart {
    let header: PartHeader
    do throws(PartHeader.Fault) {
      header = try PartHeader(lines)
    } catch {
      throw malformed(error.reason)
    }
    for (text, what) in [(header.name, "name"), (header.filename ?? "", "file's name")]
    where text.utf8.count > limits.nameOctets {
      throw tooLarge(limits.nameOctets, "Its \(what) may have at most", "octets")
    }
    name = header.name
    return FormPart(
      number: number, header, limit: header.filename == nil ? limits.fieldOctets : limits.fileOctets, self)
  }

  /// The next octets of the part with this number; `nil` at its end.
  func nextChunk(of part: Int) async throws -> [UInt8]? {
    precondition(part == number, "A part of a form is read before the next one: what was left of it is skipped.")
    if let chunk = pending.take() { return chunk }
    guard isInPart else { return nil }
    switch try await event() {
    case .octets(let octets): return octets
    default:
      isInPart = false
      return nil
    }
  }

  /// Whether there is nothing in the part.
  func isEmpty() async throws -> Bool {
    if pending == nil { pending = try await nextChunk(of: number) }
    return pending == nil
  }

  private func event() async throws -> MultipartScanner.Event {
    while true {
      let event: MultipartScanner.Event
      do throws(MultipartScanner.Fault) {
        event = try scanner.next()
      } catch {
        number += 1
        throw tooLarge(limits.headerOctets, "Its header section may have at most", "octets")
      }
      guard case .needsMore = event else { return event }
      guard let chunk = try await chunks.next() else {
        throw malformed(isInPart ? "It has no end." : "The form ends without its last boundary.")
      }
      scanner.append(chunk)
    }
  }

  // MARK: - Faults

  /// The form cannot be read; the sentence is about the current part.
  func malformed(_ sentence: String) -> BadRequest {
    BadRequest(detail: place + sentence).located(number, name)
  }

  /// A limit of the current part.
  func tooLarge(_ maximum: Int, _ sentence: String, _ unit: String) -> ContentTooLarge {
    ContentTooLarge(detail: "\(place)\(sentence) \(maximum) \(unit).")
      .member("maximum", .integer(Int64(maximum))).located(number, name)
  }

  /// The part in words.
  private var place: String {
    guard number > 0 else { return "" }
    guard let name else { return "Part \(number): " }
    return "Part \(number), '\(name)': "
  }
}

extension StatusError {
  /// The error with the number and the name of the part that is at fault.
  fileprivate consuming func located(_ number: Int, _ name: String?) -> Self {
    guard number > 0 else { return self }
    let error = member("part", .integer(Int64(number)))
    guard let name else { return error }
    return error.member("name", .string(name))
  }
}
