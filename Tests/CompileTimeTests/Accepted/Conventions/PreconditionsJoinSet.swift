import TypedResponses

func replace(_ preconditions: Preconditions, _ version: ResourceVersion) throws(ReplaceFailure) {
  try preconditions.require(match: version, or: ReplaceFailure.self)
  try preconditions.require(for: .exists(version), or: ReplaceFailure.self)
  try preconditions.check(against: .exists(version), or: ReplaceFailure.self)
}
