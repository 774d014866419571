import TypedResponses

func show() throws(OneOf<NotFound, Forbidden, Gone>) {
  throw .of(Gone())
}
