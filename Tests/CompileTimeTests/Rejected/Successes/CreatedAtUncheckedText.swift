import TypedResponses

struct User: Encodable { var id: Int }

func create(_ user: User, at text: String) -> Created<User> {
  // expected-error@+1 {{'init(_:location:version:)' is unavailable: Check the text first: 'location: try}}
  Created(user, location: text)
}
