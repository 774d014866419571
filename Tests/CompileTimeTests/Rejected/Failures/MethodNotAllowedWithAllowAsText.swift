import TypedResponses

func route() throws {
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'Allow'}}
  throw MethodNotAllowed(allow: "GET, HEAD")
}
