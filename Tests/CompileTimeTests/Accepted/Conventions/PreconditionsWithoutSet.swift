import TypedResponses

func replace(_ preconditions: Preconditions, _ version: ResourceVersion) throws(ReplaceFailure) {
  do throws(OneOf<PreconditionRequired, PreconditionFailed>) {
    try preconditions.require(match: version)
  } catch {
    throw .init(error)
  }
}
