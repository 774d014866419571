import TypedResponses

func lookup(_ id: Int) throws(OneOf<NotFound, Conflict>) {
  if id == 1 { throw .of(NotFound()) }
  throw .of(Conflict())
}

func change(_ id: Int) throws(OneOf<Gone, Conflict, NotFound>) {
  do {
    try lookup(id)
  } catch {
    // expected-error@+1 {{'init(_:)' is unavailable: Say for each case how it joins the list: 'error.fold { .of($0) } _: { .of($0) }', one closure a case.}}
    throw .init(error)
  }
}
