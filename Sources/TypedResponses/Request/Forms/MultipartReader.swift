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
      guard number <= limits.parts else { throw tooLarge(limits.parts, "form.parts") }
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
      throw malformed(error.key, error.field)
    }
    for (text, key) in [(header.name, "part.name_limit"), (header.filename ?? "", "part.filename_limit")]
    where text.utf8.count > limits.nameOctets {
      throw tooLarge(limits.nameOctets, key)
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
        throw tooLarge(limits.headerOctets, "part.header_limit")
      }
      guard case .needsMore = event else { return event }
      guard let chunk = try await chunks.next() else {
        throw malformed(isInPart ? "part.no_end" : "form.no_end")
      }
      scanner.append(chunk)
    }
  }

  // MARK: - Faults

  /// The form cannot be read, since something is wrong with the current part.
  private func malformed(_ key: String, _ field: FieldName? = nil) -> BadRequest {
    located(BadRequest(), key, field.map { ["field": .string($0.name)] } ?? [:])
  }

  /// A limit of the current part.
  func tooLarge(_ limit: Int, _ key: String) -> ContentTooLarge {
    let maximum = JSONValue.integer(Int64(limit))
    return located(ContentTooLarge().member("maximum", maximum), key, ["maximum": maximum])
  }

  /// The error with the number and the name of the part that is at fault, in words and as members.
  private func located<Failure: StatusError>(
    _ error: Failure, _ key: String, _ arguments: [String: JSONValue]
  ) -> Failure {
    guard number > 0 else { return error.saying(key, arguments) }
    var (error, arguments) = (error, arguments)
    arguments["part"] = .integer(Int64(number))
    error = error.member("part", .integer(Int64(number)))
    if let name {
      arguments["name"] = .string(name)
      error = error.member("name", .string(name))
    }
    return error.saying(key, arguments)
  }
}
