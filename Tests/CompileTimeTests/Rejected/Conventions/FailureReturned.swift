import TypedResponses

struct User: Encodable { var id: Int }

func read() -> ReadResult<User> {
  // expected-error@+1 {{'notFound(detail:)' is unavailable: A 404 is a failure, not a result: 'throw .notFound(…)'.}}
  .notFound()
}

func list() -> ListResult<[User]> {
  // expected-error@+1 {{'unauthorized(challenge:_:detail:)' is unavailable: A 401 is a failure, not a result: 'throw}}
  .unauthorized(challenge: .bearer(realm: "api"))
}

func create(_ name: String) -> CreateResult<User> {
  if name.isEmpty {
    // expected-error@+1 {{'validationFailed(fields:_:)' is unavailable: A 422 is a failure, not a result: 'throw}}
    return .validationFailed(fields: FieldError("/name", code: "required", detail: "Is missing."))
  }
  // expected-error@+1 {{'conflict(detail:)' is unavailable: A 409 is a failure, not a result: 'throw .conflict(…)'.}}
  return .conflict(detail: "The name is taken.")
}

func show() -> ReadResult<User> {
  // expected-error@+1 {{'notModified()' is unavailable: 304 depends on the request. '.ok(…, version: …)' becomes}}
  .notModified()
}
