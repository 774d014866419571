import TypedResponses

func show() throws(OneOf<NotFound, Forbidden>) {
  throw .of(NotFound())
}
