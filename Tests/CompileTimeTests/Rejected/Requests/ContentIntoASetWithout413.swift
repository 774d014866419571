import TypedResponses

struct UploadFailure: OperationMember, UnsupportedMediaTypeMember, ConflictMember {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func save(_ received: RequestContent) async throws(UploadFailure) {
  // expected-error@+1 {{requires that 'UploadFailure' conform to 'ContentTooLargeMember'}}
  try await received.save(to: "/srv/agenda.pdf", accept: ["application/pdf"], upTo: 5_000_000, or: UploadFailure.self)
}

func change(_ received: RequestContent) async throws(UploadFailure) -> [String: Int] {
  // expected-error@+1 {{requires that 'UploadFailure' conform to 'ContentTooLargeMember'}}
  let patch = try await received.mergePatch(or: UploadFailure.self)
  return try patch.applied(to: ["stars": 3], or: UploadFailure.self)
}
