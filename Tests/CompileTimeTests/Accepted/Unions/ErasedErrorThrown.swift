import TypedResponses

func answer(_ error: Gone) throws(OneOf<NotFound, Gone>) {
  throw .of(error)
}
