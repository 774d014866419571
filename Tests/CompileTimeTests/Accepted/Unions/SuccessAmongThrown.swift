import TypedResponses

struct User: Encodable { var id: Int }

func show() throws(OneOf<NotFound, Gone>) {
}
