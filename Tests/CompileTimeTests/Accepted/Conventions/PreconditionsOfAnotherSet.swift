import TypedResponses

func replace(_ preconditions: Preconditions, _ version: ResourceVersion) throws(ReplaceFailure) {
  try preconditions.require(match: version, or: ReplaceFailure.self)
}
