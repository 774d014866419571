import TypedResponses

func lookup(_ id: Int) throws(OneOf<NotFound, Conflict>) {
  if id == 1 { throw .of(NotFound()) }
  throw .of(Conflict())
}

func change(_ id: Int) throws(OneOf<Conflict, NotFound>) {
  do {
    try lookup(id)
  } catch {
    throw error.fold {
      .of($0)
    } _: {
      .of($0)
    }
  }
}
