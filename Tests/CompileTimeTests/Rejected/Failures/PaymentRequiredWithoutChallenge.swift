import TypedResponses

func check() throws {
  // expected-error@+1 {{402 has to say how to pay: 'PaymentRequired(challenge: .payment(}}
  throw PaymentRequired(detail: "Your plan ended.")
}
