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
    switch error {
    case let error as Self: self = error
    case let error as ContentTooLarge: self.init(chosen: ChosenFailure(error))
    case let error as UnsupportedMediaType: self.init(chosen: ChosenFailure(error))
    case let error as BadRequest: self.init(chosen: ChosenFailure(error))
    default: self.init(chosen: ChosenFailure(BadRequest.incompleteContent.logging("\(error)")))
    }
  }
}
