import TypedResponses

func lookup(_ id: Int) throws(OneOf<NotFound, Conflict>) {
  if id == 1 { throw .of(NotFound()) }
  throw .of(Conflict())
}

func read() throws(ReadFailure) {
  do {
    try lookup(1)
  } catch {
    throw error.fold {
      .init($0)
    } _: {
      // expected-error@+1 {{'init(_:)' is unavailable: The set does not name 'Conflict'. Add 'ConflictMember' to the set's declaration, or fail with a status that it names.}}
      .init($0)
    }
  }
}
