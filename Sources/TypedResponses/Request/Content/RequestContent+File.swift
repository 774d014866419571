extension RequestContent {
  /// Writes content of one of these types to a file, as it comes; memory holds one chunk of it at a time.
  ///
  /// The file has its name when all of the content is there, in place of a file that had it. Until then it stands in
  /// the same folder under another one, which begins with a dot; when the client breaks off, sends too much, or the
  /// task is cancelled, nothing is left of it.
  ///
  /// Every path is written to that the process may write to: never make one from a name that the client sent.
  ///
  /// - Parameters:
  ///   - path: The path that the file will have. The folder must be there.
  ///   - accept: The media types that the resource takes.
  ///   - limit: The number of octets that it takes.
  ///   - allowsEmpty: Whether no content at all will do, and gives an empty file.
  /// - Returns: The number of octets in the file.
  /// - Throws: What ``octets(accept:upTo:allowsEmpty:)`` throws; ``FileAccessError`` when the file cannot be written,
  ///   which is answered with 507 when there is no room for it.
  @discardableResult
  public func save(
    to path: String, accept: MediaTypeList, upTo limit: Int, allowsEmpty: Bool = false
  ) async throws -> Int {
    let content = try require(accept: accept, upTo: limit, allowsEmpty: allowsEmpty)
    return try await NewFile.write(content, to: path)
  }
}

// MARK: - As failures of a set

extension RequestContent {
  /// As ``save(to:accept:upTo:allowsEmpty:)``, with what it throws as failures of this set.
  ///
  /// - Throws: ``InternalServerError`` in the set when the file cannot be written. The log gets the reason, and the client
  ///   the id of the incident. A set that has ``InsufficientStorageMember`` as well tells when there is no room.
  @discardableResult
  public func save<F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember & InternalServerErrorMember>(
    to path: String, accept: MediaTypeList, upTo limit: Int, allowsEmpty: Bool = false, or _: F.Type
  ) async throws(F) -> Int {
    do {
      return try await save(to: path, accept: accept, upTo: limit, allowsEmpty: allowsEmpty)
    } catch let error as FileAccessError {
      throw F(writing: error)
    } catch {
      throw F(reading: error)
    }
  }
}

extension FailureSet where Self: InternalServerErrorMember {
  /// The failure to write a file: 500, or 507 when there is no room and the set has that.
  init(writing error: FileAccessError) {
    if Self.self is any InsufficientStorageMember.Type,
      let full = SystemError.response(to: error, incident: IncidentID()) as? InsufficientStorage
    {
      self.init(chosen: ChosenFailure(full.logging(error)))
    } else {
      self = .internalServerError(logging: error)
    }
  }
}

extension NewFile {
  /// Writes all chunks to a new file.
  static func write(_ chunks: some AsyncSequence<[UInt8], any Error>, to path: String) async throws -> Int {
    let file = try NewFile(path: path)
    var count = 0
    for try await chunk in chunks {
      try file.write(chunk)
      count += chunk.count
    }
    try Task.checkCancellation()
    try file.finish()
    return count
  }
}
