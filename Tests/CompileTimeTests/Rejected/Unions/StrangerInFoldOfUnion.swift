import TypedResponses

func lookup(_ id: Int) throws(OneOf<NotFound, Conflict>) {
  if id == 1 { throw .of(NotFound()) }
  throw .of(Conflict())
}

func change(_ id: Int) throws(OneOf<Gone, NotFound>) {
  do {
    try lookup(id)
  } catch {
    throw error.fold {
      .of($0)
    } _: {
      // expected-error@+1 {{'of' is unavailable: This outcome is not in the declared list. Return or throw one that is,}}
      .of($0)
    }
  }
}
