import TypedResponses

func check() throws {
  throw PaymentRequired.withoutChallenge(detail: "Your plan ended.")
}
