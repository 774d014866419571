import TypedResponses

func show() throws(OneOf<NotFound>) {
  throw .of(NotFound())
}
