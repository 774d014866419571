import TypedResponses

struct User: Encodable { var id: Int }

func batch(_ id: Int, _ place: String) -> MultiStatus {
  MultiStatus {
    // expected-error@+1 {{conform to 'EncodableResponse'}}
    MultiStatus.Item("/users/\(id)", User(id: id))
  }
}
