import TypedResponses

func find<Failure: NotFoundMember & ConflictMember>(_ id: Int, or _: Failure.Type) throws(Failure) -> String {
  guard id > 0 else { throw .notFound(detail: "No user has the id \(id).") }
  guard id > 1 else { throw .init(Conflict().member("seat", "12A")) }
  return "Ada"
}

func update() throws(UpdateFailure) {
  _ = try find(3, or: UpdateFailure.self)
}

func delete() throws(DeleteFailure) {
  _ = try find(3, or: DeleteFailure.self)
}
