import TypedResponses

func answer() throws(UpdateFailure) {
  throw .unsupportedMediaType(acceptPatch: ["application/merge-patch+json"])
}
