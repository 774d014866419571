import TypedResponses

func sent(_ error: PreconditionRequired) -> PreconditionRequired {
  error.with(.accessControlAllowOrigin, "*")
}
