import TypedResponses

struct User: Encodable { var id: Int }

func create(_ user: User, at text: String) throws -> Created<User> {
  Created(user, location: try Location(text))
}
