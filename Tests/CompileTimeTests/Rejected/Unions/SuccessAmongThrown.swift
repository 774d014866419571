import TypedResponses

struct User: Encodable { var id: Int }

// expected-error@+1 {{thrown type 'OneOf<NotFound, OK<User>>' does not conform to the 'Error' protocol}}
func show() throws(OneOf<NotFound, OK<User>>) {
}
