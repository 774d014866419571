import TypedResponses

func save(_ received: RequestContent) async throws(CreateFailure) {
  try await received.save(to: "/srv/agenda.pdf", accept: ["application/pdf"], upTo: 5_000_000, or: CreateFailure.self)
}

func change(_ received: RequestContent) async throws(UpdateFailure) -> [String: Int] {
  try await received.mergePatch(or: UpdateFailure.self).applied(to: ["stars": 3], or: UpdateFailure.self)
}
