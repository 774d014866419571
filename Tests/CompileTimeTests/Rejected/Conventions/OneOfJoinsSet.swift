import TypedResponses

func lookup(_ id: Int) throws(OneOf<NotFound, Conflict>) {
  if id == 1 { throw .of(NotFound()) }
  throw .of(Conflict())
}

func update() throws(UpdateFailure) {
  do {
    try lookup(1)
  } catch {
    // expected-error@+1 {{'init(_:)' is unavailable: Say for each case how it joins the set: 'throw error.fold { .init($0) } _: { .init($0) }', one closure a case.}}
    throw .init(error)
  }
}
