import TypedResponses

func save(_ received: RequestContent) async throws(DeleteFailure) {
  // expected-error@+1 {{requires that 'DeleteFailure' conform to 'ContentTooLargeMember'}}
  try await received.save(to: "/srv/agenda.pdf", accept: ["application/pdf"], upTo: 5_000_000, or: DeleteFailure.self)
}

func change(_ received: RequestContent) async throws(DeleteFailure) -> [String: Int] {
  // expected-error@+1 {{requires that 'DeleteFailure' conform to 'ContentTooLargeMember'}}
  try await received.mergePatch(or: DeleteFailure.self).applied(to: ["stars": 3], or: DeleteFailure.self)
}
