import TypedResponses

struct User: Encodable { var id: Int }

func read(_ user: User) throws(ReadFailure) {
  // expected-error@+1 {{'ok' is unavailable: A 200 is a result, not a failure: 'return .ok(…)'.}}
  throw .ok(user)
}

func create(_ user: User) throws(CreateFailure) {
  // expected-error@+1 {{'created(_:location:)' is unavailable: A 201 is a result, not a failure: 'return}}
  throw .created(user, location: "/users/\(user.id)")
}

func submit(_ user: User) throws(CreateFailure) {
  // expected-error@+1 {{'accepted(_:monitor:)' is unavailable: A 202 is a result, not a failure: 'return}}
  throw .accepted(user, monitor: "/jobs/1")
}

func delete() throws(DeleteFailure) {
  // expected-error@+1 {{'noContent' is unavailable: A 204 is a result, not a failure: 'return .noContent'.}}
  throw .noContent
}

func login() throws(SignInFailure) {
  // expected-error@+1 {{'seeOther(location:)' is unavailable: A 303 is a result, not a failure: 'return}}
  throw .seeOther(location: "/me")
}

func show() throws(ReadFailure) {
  // expected-error@+1 {{'notModified()' is unavailable: 304 depends on the request. 'return .ok(…, version: …)'}}
  throw .notModified()
}
