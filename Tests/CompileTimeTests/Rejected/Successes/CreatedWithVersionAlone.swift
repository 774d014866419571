import TypedResponses

struct User: Encodable { var id: Int }

func create(_ user: User, _ version: ResourceVersion) -> CreateResult<User> {
  // expected-error@+1 {{'created(_:version:)' is unavailable: A 201 says where the new resource is: add 'location:'.}}
  .created(user, version: version)
}
