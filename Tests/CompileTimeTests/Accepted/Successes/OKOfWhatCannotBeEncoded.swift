import TypedResponses

struct User: Encodable { var id: Int }

func show(_ user: User) -> some EncodableResponse {
  OK(user)
}
