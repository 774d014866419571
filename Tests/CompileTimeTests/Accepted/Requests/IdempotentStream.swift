import TypedResponses

struct Payment: Codable, Sendable { var amount: Int }

func payment(_ idempotency: Idempotency) -> IdempotentPart<Payment> {
  .idempotent(.content(Payment.self), by: idempotency)
}
