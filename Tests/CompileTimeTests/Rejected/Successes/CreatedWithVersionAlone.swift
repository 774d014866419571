import TypedResponses

struct User: Encodable { var id: Int }

func create(_ user: User, _ version: ResourceVersion) -> Created<User> {
  // expected-error@+1 {{'init(_:version:)' is unavailable: A 201 says where the new resource is: add 'location:'.}}
  Created(user, version: version)
}
