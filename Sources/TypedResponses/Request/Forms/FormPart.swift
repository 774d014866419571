/// A field or a file of a form, read while it arrives.
///
/// Iterating over it gives its octets in chunks. It is read before the next part; what is left of it then is skipped.
///
/// [RFC 7578 §4](https://www.rfc-editor.org/rfc/rfc7578#section-4)
public struct FormPart {
  /// The number of the part in the form, counted from 1.
  public let number: Int
  /// The name of the field.
  public let name: String
  /// The name of the file as the client wrote it; `nil` for a field that is no file, empty where no file was chosen.
  ///
  /// It can hold anything, path separators too: never make a path of it. ``FileName`` takes those that can be handed on.
  public let filename: String?
  /// What the client says that the part holds; `nil` when it says nothing.
  public let contentType: ContentType?
  private let limit: Int
  private let reader: MultipartReader

  init(number: Int, _ header: PartHeader, limit: Int, _ reader: MultipartReader) {
    self.number = number
    name = header.name
    filename = header.filename
    contentType = header.contentType
    self.limit = limit
    self.reader = reader
  }

  /// Whether the part is a file, be it that none was chosen.
  public var isFile: Bool { filename != nil }

  /// The place of the part in an error: `#/name`.
  public var location: FieldLocation { .body(JSONPointer([name])) }

  /// Whether the part is that of a form in which the user chose no file: it has neither name nor content.
  func isUnchosen() async throws -> Bool {
    guard let filename, filename.isEmpty else { return false }
    return try await reader.isEmpty()
  }
}

extension FormPart: AsyncSequence {
  /// Reads the chunks of a part.
  public struct Iterator: AsyncIteratorProtocol {
    let part: FormPart
    let limit: Int
    private var count = 0

    init(_ part: FormPart, limit: Int) {
      self.part = part
      self.limit = limit
    }

    public mutating func next() async throws -> [UInt8]? {
      guard let chunk = try await part.reader.nextChunk(of: part.number) else { return nil }
      count += chunk.count
      guard count <= limit else {
        throw part.reader.tooLarge(limit, part.isFile ? "part.file_limit" : "part.field_limit")
      }
      return chunk
    }
  }

  public func makeAsyncIterator() -> Iterator { Iterator(self, limit: limit) }
}

// MARK: - Reading

extension FormPart {
  /// All octets of the part.
  ///
  /// - Parameter limit: The number of octets that are taken; unless given, that of the ``MultipartLimits``.
  /// - Throws: ``ContentTooLarge`` when there are more; ``BadRequest`` when the form breaks off.
  public func octets(upTo limit: Int? = nil) async throws -> [UInt8] {
    var octets: [UInt8] = []
    var chunks = Iterator(self, limit: limit ?? self.limit)
    while let chunk = try await chunks.next() { octets += chunk }
    return octets
  }

  /// The text of the part.
  ///
  /// - Parameter limit: The number of octets that are taken; unless given, that of the ``MultipartLimits``.
  /// - Throws: ``ContentTooLarge`` when there are more; ``BadRequest`` when the form breaks off; ``ValidationFailed``
  ///   when they are no UTF-8.
  public func text(upTo limit: Int? = nil) async throws -> String {
    guard let text = String(validating: try await octets(upTo: limit), as: UTF8.self) else {
      throw ValidationFailed(fields: FieldError(at: location, .notUTF8))
    }
    return text
  }

  /// Writes the part to a file, as ``RequestContent/save(to:accept:upTo:allowsEmpty:)`` does.
  ///
  /// - Parameters:
  ///   - path: The path that the file will have, not made of what the client sent.
  ///   - limit: The number of octets that are taken; unless given, that of the ``MultipartLimits``.
  /// - Returns: The number of octets in the file.
  /// - Throws: ``ContentTooLarge`` when there are more; ``BadRequest`` when the form breaks off; ``FileAccessError`` when
  ///   the file cannot be written.
  @discardableResult
  public func save(to path: String, upTo limit: Int? = nil) async throws -> Int {
    let file = try NewFile(path: path)
    var count = 0
    var chunks = Iterator(self, limit: limit ?? self.limit)
    while let chunk = try await chunks.next() {
      try file.write(chunk)
      count += chunk.count
    }
    try Task.checkCancellation()
    try file.finish()
    return count
  }

  /// Makes sure that the client says that the part is of one of these types. Whether it is, only its octets tell.
  ///
  /// - Throws: ``ValidationFailed`` with the place of the part otherwise.
  public func require(accept: MediaTypeList) throws(ValidationFailed) {
    // What says nothing is text (§4.4).
    let type = contentType ?? "text/plain"
    guard !accept.types.contains(where: { $0.matches(type) }) else { return }
    throw ValidationFailed(fields: FieldError(at: location, .notOneOf(accept.types.map(\.fieldValue.text))))
  }
}
