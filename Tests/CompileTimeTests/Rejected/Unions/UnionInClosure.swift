import TypedResponses

struct User: Encodable { var id: Int }

func route<Output>(_ handler: @Sendable (Int) async throws -> Output) {}

func routes() {
  route { id -> OneOf<OK<User>, NoContent> in
    if id == 1 { return .of(NoContent()) }
    // expected-error@+1 {{cannot convert value of type 'OK<User>' to closure result type 'OneOf<OK<User>, NoContent>'}}
    return OK(User(id: id))
  }
  route { id -> OneOf<OK<User>, NoContent> in
    // expected-error@+1 {{'of' is unavailable: This outcome is not in the declared list.}}
    .of(ResetContent())
  }
}
