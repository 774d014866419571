// Outcomes on the wrong side of a signature, refused with the right one. None of these can be called.

extension FailureSet {
  /// Refused: it is a success.
  @available(*, unavailable, message: "A 200 is a result, not a failure: 'return .ok(…)'.")
  public static func ok(_ resource: some Encodable) -> Self { misplaced }

  /// Refused: it is a success.
  @available(*, unavailable, message: "A 201 is a result, not a failure: 'return .created(…, location: …)'.")
  public static func created(_ resource: some Encodable, location: Location) -> Self { misplaced }

  /// Refused: it is a success.
  @available(*, unavailable, message: "A 202 is a result, not a failure: 'return .accepted(…, monitor: …)'.")
  public static func accepted(_ job: some Encodable, monitor: Location) -> Self { misplaced }

  /// Refused: it is a success.
  @available(*, unavailable, message: "A 204 is a result, not a failure: 'return .noContent'.")
  public static var noContent: Self { misplaced }

  /// Refused: it is no failure.
  @available(*, unavailable, message: "A 303 is a result, not a failure: 'return .seeOther(location: …)'.")
  public static func seeOther(location: Location) -> Self { misplaced }

  /// Refused: only the request can decide it.
  @available(
    *, unavailable,
    message:
      "304 depends on the request. 'return .ok(…, version: …)' becomes 304 where the client's copy is still good."
  )
  public static func notModified() -> Self { misplaced }

  private static var misplaced: Self { .init(chosen: ChosenFailure(InternalServerError())) }
}

extension ResultSet {
  /// Refused: it is a failure.
  @available(*, unavailable, message: "A 400 is a failure, not a result: 'throw .badRequest(…)'.")
  public static func badRequest(detail: String? = nil) -> Self { misplaced }

  /// Refused: it is a failure.
  @available(*, unavailable, message: "A 401 is a failure, not a result: 'throw .unauthorized(challenge: …)'.")
  public static func unauthorized(challenge: Challenge, _ others: Challenge..., detail: String? = nil) -> Self {
    misplaced
  }

  /// Refused: it is a failure.
  @available(*, unavailable, message: "A 403 is a failure, not a result: 'throw .forbidden(…)'.")
  public static func forbidden(detail: String? = nil) -> Self { misplaced }

  /// Refused: it is a failure.
  @available(*, unavailable, message: "A 404 is a failure, not a result: 'throw .notFound(…)'.")
  public static func notFound(detail: String? = nil) -> Self { misplaced }

  /// Refused: it is a failure.
  @available(*, unavailable, message: "A 409 is a failure, not a result: 'throw .conflict(…)'.")
  public static func conflict(detail: String? = nil) -> Self { misplaced }

  /// Refused: it is a failure.
  @available(*, unavailable, message: "A 410 is a failure, not a result: 'throw .gone(…)'.")
  public static func gone(detail: String? = nil) -> Self { misplaced }

  /// Refused: it is a failure.
  @available(*, unavailable, message: "A 422 is a failure, not a result: 'throw .validationFailed(fields: …)'.")
  public static func validationFailed(fields: FieldError, _ others: FieldError...) -> Self { misplaced }

  /// Refused: only the request can decide it.
  @available(
    *, unavailable,
    message: "304 depends on the request. '.ok(…, version: …)' becomes 304 where the client's copy is still good."
  )
  public static func notModified() -> Self { misplaced }

  private static var misplaced: Self { .init(chosen: ChosenResult(NoContent())) }
}
