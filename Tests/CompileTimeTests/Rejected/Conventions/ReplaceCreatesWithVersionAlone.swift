import TypedResponses

struct User: Encodable { var id: Int }

func replace(_ user: User, _ version: ResourceVersion) -> ReplaceResult<User> {
  // expected-error@+1 {{'created(_:version:)' is unavailable: A 201 says where the new resource is: add 'location: .requestTarget'.}}
  .created(user, version: version)
}
