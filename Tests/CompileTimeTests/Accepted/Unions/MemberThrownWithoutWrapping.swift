import TypedResponses

func show() throws(OneOf<NotFound, Gone>) {
  throw .of(NotFound())
}
