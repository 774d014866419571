import TypedResponses

func replace(_ preconditions: Preconditions, _ version: ResourceVersion) throws(ReplaceFailure) {
  // expected-error@+1 {{thrown expression type 'UpdateFailure' cannot be converted to error type 'ReplaceFailure'}}
  try preconditions.require(match: version, or: UpdateFailure.self)
}
