// Forms as handlers want them that throw a set of failures.

extension RequestContent {
  /// As ``form(upTo:fields:)``, with what it throws as failures of this set.
  public func form<F: FormMember>(
    upTo limit: Int = RequestContent.defaultLimit, fields: Int = 1_000, or _: F.Type
  ) async throws(F) -> FormFields {
    do {
      return try await form(upTo: limit, fields: fields)
    } catch {
      throw F(ofForm: error)
    }
  }

  /// As ``form(_:upTo:fields:)``, with what it throws as failures of this set.
  public func form<Value: Decodable, F: FormMember>(
    _ type: Value.Type, upTo limit: Int = RequestContent.defaultLimit, fields: Int = 1_000, or _: F.Type
  ) async throws(F) -> Value {
    do {
      return try await form(type, upTo: limit, fields: fields)
    } catch {
      throw F(ofForm: error)
    }
  }

  /// As ``form(within:eachFile:)``, with what it throws as failures of this set.
  ///
  /// ```swift
  /// let form = try await received.form(or: CreateFailure.self) { (file) throws(CreateFailure) in
  ///   try file.require(accept: ["image/png"], or: CreateFailure.self)
  ///   try await file.save(to: "/srv/photos/\(Int.random(in: 0 ... .max))", or: CreateFailure.self)
  /// }
  /// ```
  public func form<F: FormMember>(
    within limits: MultipartLimits = MultipartLimits(), or _: F.Type, eachFile: (FormPart) async throws(F) -> Void
  ) async throws(F) -> FormFields {
    do {
      return try await form(within: limits, eachFile: eachFile)
    } catch {
      throw F(ofForm: error)
    }
  }

  /// Hands over the parts of a form one after the other while they arrive: what ``parts(within:)`` gives, with what goes
  /// wrong as failures of this set. What `take` leaves of a part is skipped.
  ///
  /// - Throws: The set with what ``parts(within:)`` and its parts throw; what `take` throws.
  public func forEachPart<F: FormMember>(
    within limits: MultipartLimits = MultipartLimits(), or _: F.Type, _ take: (FormPart) async throws(F) -> Void
  ) async throws(F) {
    do {
      var parts = try parts(within: limits).makeAsyncIterator()
      while let part = try await parts.next() { try await take(part) }
    } catch {
      throw F(ofForm: error)
    }
  }
}

extension FormFields {
  /// As ``decode(_:)``, with what it throws as failures of this set. Whatever else a type's own `init(from:)` throws
  /// becomes a ``ValidationFailed`` of the whole form.
  public func decode<Value: Decodable, F: ValidationFailedMember>(
    _ type: Value.Type = Value.self, or _: F.Type
  ) throws(F) -> Value {
    do {
      return try decode(type)
    } catch let error as F {
      throw error
    } catch let error as ValidationFailed {
      throw F(error)
    } catch {
      throw F(ValidationFailed(fields: FieldError(at: .body(""), .unacceptable)).logging("\(error)"))
    }
  }
}

extension FormPart {
  /// As ``octets(upTo:)``, with what it throws as failures of this set.
  public func octets<F: FormMember>(upTo limit: Int? = nil, or _: F.Type) async throws(F) -> [UInt8] {
    do {
      return try await octets(upTo: limit)
    } catch {
      throw F(ofForm: error)
    }
  }

  /// As ``text(upTo:)``, with what it throws as failures of this set.
  public func text<F: FormMember>(upTo limit: Int? = nil, or _: F.Type) async throws(F) -> String {
    do {
      return try await text(upTo: limit)
    } catch {
      throw F(ofForm: error)
    }
  }

  /// As ``save(to:upTo:)``, with what it throws as failures of this set.
  ///
  /// - Throws: ``InternalServerError`` in the set when the file cannot be written, as
  ///   ``RequestContent/save(to:accept:upTo:allowsEmpty:or:)`` does.
  @discardableResult
  public func save<F: FormMember & InternalServerErrorMember>(
    to path: String, upTo limit: Int? = nil, or _: F.Type
  ) async throws(F) -> Int {
    do {
      return try await save(to: path, upTo: limit)
    } catch let error as FileAccessError {
      throw F(writing: error)
    } catch {
      throw F(ofForm: error)
    }
  }

  /// As ``require(accept:)``, with what it throws as failures of this set.
  public func require<F: ValidationFailedMember>(accept: MediaTypeList, or _: F.Type) throws(F) {
    do throws(ValidationFailed) {
      try require(accept: accept)
    } catch {
      throw F(error)
    }
  }
}

extension FailureSet where Self: FormMember {
  /// What the reading of a form threw.
  fileprivate init(ofForm error: any Error) {
    if let error = error as? ValidationFailed { self.init(error) } else { self.init(reading: error) }
  }
}
