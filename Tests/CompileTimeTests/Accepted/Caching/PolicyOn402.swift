import TypedResponses

func check() throws {
  throw PaymentRequired.withoutChallenge()
}
