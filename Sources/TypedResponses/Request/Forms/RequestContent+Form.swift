extension RequestContent {
  /// The fields of a form without files (`application/x-www-form-urlencoded`).
  ///
  /// - Parameters:
  ///   - limit: The number of octets that are taken.
  ///   - fields: The number of fields that are taken.
  /// - Throws: What ``octets(accept:upTo:allowsEmpty:)`` throws; ``ContentTooLarge`` when there are more fields;
  ///   ``ValidationFailed`` with every field that is no UTF-8.
  public func form(upTo limit: Int = RequestContent.defaultLimit, fields: Int = 1_000) async throws -> FormFields {
    try FormFields(parsing: await octets(accept: [.form], upTo: limit, allowsEmpty: true), fields: fields)
  }

  /// What the fields of a form make, whichever of the two types it has.
  ///
  /// ```swift
  /// struct SignUp: Decodable { var name: String; var age: Int? }
  ///
  /// let signUp = try await received.form(SignUp.self)
  /// ```
  ///
  /// - Parameters:
  ///   - type: What to decode; see ``FormFields/decode(_:)``.
  ///   - limit: The number of octets that are taken.
  ///   - fields: The number of fields that are taken.
  /// - Throws: ``UnsupportedMediaType``, ``ContentTooLarge``, and ``BadRequest`` for what cannot be read;
  ///   ``ValidationFailed`` with the place of a field that does not fit, such as `#/age`, and of every file.
  public func form<Value: Decodable>(
    _ type: Value.Type, upTo limit: Int = RequestContent.defaultLimit, fields: Int = 1_000
  ) async throws -> Value {
    try require(accept: [.form, "multipart/form-data"], upTo: limit, allowsEmpty: true)
    guard contentType?.essence == "multipart/form-data" else {
      return try await form(upTo: limit, fields: fields).decode(type)
    }
    var limits = MultipartLimits()
    limits.octets = limit
    limits.parts = fields
    limits.fieldOctets = limit
    var faults = FieldErrors()
    let form = try await form(within: limits) { file in
      faults.note(file.name, .own("unexpected_file"))
    }
    if let failure = faults.failure { throw failure }
    return try form.decode(type)
  }

  /// The fields of a form with files (`multipart/form-data`), once all of its files were handed over.
  ///
  /// ```swift
  /// struct Album: Decodable { var title: String }
  ///
  /// let form = try await received.form { file in
  ///   try file.require(accept: ["image/png"])
  ///   try await file.save(to: "/srv/photos/\(Int.random(in: 0 ... .max))")
  /// }
  /// let album = try form.decode(Album.self)
  /// ```
  ///
  /// Files come in the order in which they stand in the form, and fields may stand behind them. Where the user chose no
  /// file, none is handed over.
  ///
  /// - Parameters:
  ///   - limits: How much is taken.
  ///   - eachFile: Takes a file, while it arrives; what it leaves is skipped.
  /// - Throws: What ``parts(within:)`` and its parts throw; ``ValidationFailed`` when a field is no UTF-8.
  public func form(
    within limits: MultipartLimits = MultipartLimits(), eachFile: (FormPart) async throws -> Void
  ) async throws -> FormFields {
    var form = FormFields()
    var parts = try parts(within: limits).makeAsyncIterator()
    while let part = try await parts.next() {
      if !part.isFile {
        form.all.append(.init(part.name, try await part.text()))
      } else if try await !part.isUnchosen() {
        try await eachFile(part)
      }
    }
    return form
  }
}
