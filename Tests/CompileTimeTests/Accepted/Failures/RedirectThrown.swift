import TypedResponses

func login() throws -> SeeOther {
  SeeOther(location: "/login")
}
