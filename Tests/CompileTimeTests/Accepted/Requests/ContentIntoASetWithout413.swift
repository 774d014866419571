import TypedResponses

struct UploadFailure: OperationMember, ContentMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func save(_ received: RequestContent) async throws(UploadFailure) {
  try await received.save(to: "/srv/agenda.pdf", accept: ["application/pdf"], upTo: 5_000_000, or: UploadFailure.self)
}

func change(_ received: RequestContent) async throws(UploadFailure) -> [String: Int] {
  let patch = try await received.mergePatch(or: UploadFailure.self)
  return try patch.applied(to: ["stars": 3], or: UploadFailure.self)
}
