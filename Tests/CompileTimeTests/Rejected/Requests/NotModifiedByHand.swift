import TypedResponses

struct User: Encodable { var id: Int }

func show(_ user: User) -> some EncodableResponse {
  // expected-error@+1 {{'NotModified' is unavailable: 304 depends on the request. Return 'OK(_:version:)': it}}
  NotModified()
}
