import TypedResponses

func sent(_ error: TooManyRequests) -> TooManyRequests {
  error.with(.accessControlAllowOrigin, "*")
}
