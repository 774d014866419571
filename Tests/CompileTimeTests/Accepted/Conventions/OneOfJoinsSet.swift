import TypedResponses

func lookup(_ id: Int) throws(OneOf<NotFound, Conflict>) {
  if id == 1 { throw .of(NotFound()) }
  throw .of(Conflict())
}

func update() throws(UpdateFailure) {
  do {
    try lookup(1)
  } catch {
    throw error.fold {
      .init($0)
    } _: {
      .init($0)
    }
  }
}
