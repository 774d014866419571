extension RequestContent {
  /// All octets of content of one of these types.
  ///
  /// - Parameters:
  ///   - accept: The media types that the resource takes.
  ///   - limit: The number of octets that it takes; no more of them are held in memory.
  ///   - allowsEmpty: Whether no content at all will do.
  /// - Throws: What ``require(accept:upTo:allowsEmpty:)`` throws; ``ContentTooLarge`` when more octets come;
  ///   ``BadRequest`` when none or not all of them come; the server's own error when the client goes away.
  public func octets(
    accept: MediaTypeList, upTo limit: Int = RequestContent.defaultLimit, allowsEmpty: Bool = false
  ) async throws -> [UInt8] {
    var octets: [UInt8] = []
    for try await chunk in try require(accept: accept, upTo: limit, allowsEmpty: allowsEmpty) {
      if octets.isEmpty {
        octets = chunk
        octets.reserveCapacity(Swift.min(declaredLength ?? 0, limit))
      } else {
        octets += chunk
      }
    }
    return octets
  }

  /// Hands over content of one of these types chunk by chunk, as it comes; the client sends no faster than it is taken.
  ///
  /// - Parameters:
  ///   - accept: The media types that the resource takes.
  ///   - limit: The number of octets that it takes.
  ///   - allowsEmpty: Whether no content at all will do.
  ///   - take: Takes a chunk of one octet or more.
  /// - Returns: The number of octets.
  /// - Throws: What ``octets(accept:upTo:allowsEmpty:)`` and `take` throw.
  @discardableResult
  public func forEachChunk(
    accept: MediaTypeList, upTo limit: Int, allowsEmpty: Bool = false, _ take: ([UInt8]) async throws -> Void
  ) async throws -> Int {
    var count = 0
    for try await chunk in try require(accept: accept, upTo: limit, allowsEmpty: allowsEmpty) {
      count += chunk.count
      try await take(chunk)
    }
    return count
  }
}
