import TypedResponses

struct User: Sendable { var id: Int }

func show(_ user: User) -> some EncodableResponse {
  // expected-error@+1 {{generic struct 'OK' requires that 'User' conform to 'Encodable'}}
  OK(user)
}
