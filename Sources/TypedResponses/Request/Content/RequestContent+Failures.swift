// Reading as handlers want it that throw a set of failures.

extension RequestContent {
  /// As ``require(accept:upTo:allowsEmpty:)``, with what it throws as failures of this set.
  @discardableResult
  public func require<F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember>(
    accept: MediaTypeList, upTo limit: Int = RequestContent.defaultLimit, allowsEmpty: Bool = false, or _: F.Type
  ) throws(F) -> RequestContent {
    do {
      return try require(accept: accept, upTo: limit, allowsEmpty: allowsEmpty)
    } catch {
      throw F(reading: error)
    }
  }

  /// As ``octets(accept:upTo:allowsEmpty:)``, with what it throws as failures of this set. When the client goes away,
  /// that is a ``BadRequest`` which nobody reads.
  ///
  /// Of the server's own errors, "too large" and "too late" keep their status, 413 and 408; the latter is no operation's own,
  /// and sent whatever the set names. Every other error means that the content broke off: 400.
  public func octets<F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember>(
    accept: MediaTypeList, upTo limit: Int = RequestContent.defaultLimit, allowsEmpty: Bool = false, or _: F.Type
  ) async throws(F) -> [UInt8] {
    do {
      return try await octets(accept: accept, upTo: limit, allowsEmpty: allowsEmpty)
    } catch {
      throw F(reading: error)
    }
  }

  /// As ``forEachChunk(accept:upTo:allowsEmpty:_:)``, with what it throws as failures of this set.
  @discardableResult
  public func forEachChunk<F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember>(
    accept: MediaTypeList, upTo limit: Int, allowsEmpty: Bool = false, or _: F.Type,
    _ take: ([UInt8]) async throws(F) -> Void
  ) async throws(F) -> Int {
    do {
      return try await forEachChunk(accept: accept, upTo: limit, allowsEmpty: allowsEmpty, take)
    } catch {
      throw F(reading: error)
    }
  }
}

// MARK: - Into a set

extension FailureSet where Self: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember {
  /// What the reading of content threw.
  init(reading error: any Error) {
    if let error = error as? Self { self = error } else { self.init(chosen: ChosenFailure(ReadingFailure.of(error))) }
  }
}

/// Why content could not be read, in the core's words.
private enum ReadingFailure {
  /// The failure that an error of the content is. What the server's framework says of its own errors counts; a connection
  /// answers 408 whatever a set names.
  static func of(_ error: any Error) -> any ErrorResponse {
    let own = RequestNotes.current?.host?.response(to: error)
    return known(error) ?? own.flatMap { known($0) } ?? BadRequest.incompleteContent.logging("\(error)")
  }

  private static func known(_ response: Any) -> (any ErrorResponse)? {
    switch response {
    case let failure as BadRequest: failure
    case let failure as ContentTooLarge: failure
    case let failure as UnsupportedMediaType: failure
    case let failure as RequestTimeout: failure
    case let foreign as ForeignResponse where foreign.status == .contentTooLarge:
      ContentTooLarge.beyondServer.logging("\(foreign)")
    case let foreign as ForeignResponse where foreign.status == .requestTimeout:
      RequestTimeout.late.logging("\(foreign)")
    default: nil
    }
  }
}
