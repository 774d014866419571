import TypedResponses

func show() throws(OneOf<NotFound, Forbidden, Gone, Conflict, BadRequest>) {
  throw .of(BadRequest())
}
