import TypedResponses

// expected-note@+1 {{where 'Failure' = 'ReadFailure'}}
func find<Failure: NotFoundMember & ConflictMember>(_ id: Int, or _: Failure.Type) throws(Failure) -> String {
  guard id > 0 else { throw .notFound(detail: "No user has the id \(id).") }
  guard id > 1 else { throw .init(Conflict().member("seat", "12A")) }
  return "Ada"
}

func read() throws(ReadFailure) {
  // expected-error@+1 {{global function 'find(_:or:)' requires that 'ReadFailure' conform to 'ConflictMember'}}
  _ = try find(3, or: ReadFailure.self)
}
