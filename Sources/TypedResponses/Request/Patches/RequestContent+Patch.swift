extension RequestContent {
  /// The content of a PATCH in either of the two formats for JSON.
  ///
  /// - Parameter limit: The number of octets that are taken.
  /// - Throws: ``UnsupportedMediaType`` with both formats in `Accept-Patch` for another one; ``ContentTooLarge``;
  ///   ``BadRequest`` when the content is no JSON, or no patch.
  public func patch(upTo limit: Int = RequestContent.defaultLimit) async throws -> ContentPatch {
    let octets = try await octets(accept: ContentPatch.mediaTypes, upTo: limit)
    return ContentType.jsonPatch.matches(contentType ?? .mergePatch)
      ? ContentPatch(try JSONPatch(parsing: octets)) : ContentPatch(try MergePatch(parsing: octets))
  }

  /// The content of a PATCH as a merge patch, for resources that take no other.
  ///
  /// - Parameter limit: The number of octets that are taken.
  /// - Throws: ``UnsupportedMediaType`` with the format in `Accept-Patch` for another one; ``ContentTooLarge``;
  ///   ``BadRequest`` when the content is no JSON.
  public func mergePatch(upTo limit: Int = RequestContent.defaultLimit) async throws -> MergePatch {
    try MergePatch(parsing: await octets(accept: [.mergePatch], upTo: limit))
  }

  /// The content of a PATCH as a JSON patch, for resources that take no other.
  ///
  /// - Parameters:
  ///   - limit: The number of octets that are taken.
  ///   - operations: The number of operations that are taken.
  /// - Throws: ``UnsupportedMediaType`` with the format in `Accept-Patch` for another one; ``ContentTooLarge``;
  ///   ``BadRequest`` when the content is no JSON, or no patch.
  public func jsonPatch(
    upTo limit: Int = RequestContent.defaultLimit, operations: Int = 1_000
  ) async throws -> JSONPatch {
    try JSONPatch(parsing: await octets(accept: [.jsonPatch], upTo: limit), operations: operations)
  }
}

// MARK: - As failures of a set

extension RequestContent {
  /// As ``patch(upTo:)``, with what it throws as failures of this set.
  public func patch<F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember>(
    upTo limit: Int = RequestContent.defaultLimit, or _: F.Type
  ) async throws(F) -> ContentPatch {
    do {
      return try await patch(upTo: limit)
    } catch {
      throw F(reading: error)
    }
  }

  /// As ``mergePatch(upTo:)``, with what it throws as failures of this set.
  public func mergePatch<F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember>(
    upTo limit: Int = RequestContent.defaultLimit, or _: F.Type
  ) async throws(F) -> MergePatch {
    do {
      return try await mergePatch(upTo: limit)
    } catch {
      throw F(reading: error)
    }
  }

  /// As ``jsonPatch(upTo:operations:)``, with what it throws as failures of this set.
  public func jsonPatch<F: BadRequestMember & ContentTooLargeMember & UnsupportedContentMember>(
    upTo limit: Int = RequestContent.defaultLimit, operations: Int = 1_000, or _: F.Type
  ) async throws(F) -> JSONPatch {
    do {
      return try await jsonPatch(upTo: limit, operations: operations)
    } catch {
      throw F(reading: error)
    }
  }
}

extension ContentPatch {
  /// As ``applied(to:options:check:)``, with what it throws as failures of this set.
  ///
  /// The value must be one that JSON can write: one that cannot is a mistake of the program, answered as ``Conflict``
  /// with the reason in the log.
  public func applied<Value: Codable, F: ConflictMember & ValidationFailedMember>(
    to value: Value, options: JSONOptions = .default, or _: F.Type,
    check: (Value, inout FieldErrors) -> Void = { _, _ in }
  ) throws(F) -> Value {
    do {
      return try applied(to: value, options: options, check: check)
    } catch {
      throw F(patching: error)
    }
  }
}

extension MergePatch {
  /// As ``applied(to:options:check:)``, with what it throws as failures of this set.
  ///
  /// A value that JSON cannot write is answered as it is by ``ContentPatch``.
  public func applied<Value: Codable, F: ConflictMember & ValidationFailedMember>(
    to value: Value, options: JSONOptions = .default, or _: F.Type,
    check: (Value, inout FieldErrors) -> Void = { _, _ in }
  ) throws(F) -> Value {
    do {
      return try applied(to: value, options: options, check: check)
    } catch {
      throw F(patching: error)
    }
  }
}

extension JSONPatch {
  /// As ``applied(to:options:check:)``, with what it throws as failures of this set.
  ///
  /// A value that JSON cannot write is answered as it is by ``ContentPatch``.
  public func applied<Value: Codable, F: ConflictMember & ValidationFailedMember>(
    to value: Value, options: JSONOptions = .default, or _: F.Type,
    check: (Value, inout FieldErrors) -> Void = { _, _ in }
  ) throws(F) -> Value {
    do {
      return try applied(to: value, options: options, check: check)
    } catch {
      throw F(patching: error)
    }
  }
}

extension FailureSet where Self: ConflictMember & ValidationFailedMember {
  fileprivate init(patching error: any Error) {
    switch error {
    case let error as ValidationFailed: self.init(chosen: ChosenFailure(error))
    case let error as Conflict: self.init(chosen: ChosenFailure(error))
    default:
      self.init(chosen: ChosenFailure(Conflict().saying("patch.unwritable").logging("\(error)")))
    }
  }
}
