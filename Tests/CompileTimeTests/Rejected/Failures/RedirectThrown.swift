import TypedResponses

func login() throws {
  // expected-error@+1 {{thrown expression type 'SeeOther' does not conform to 'Error'}}
  throw SeeOther(location: "/login")
}
