import TypedResponses

func sent(_ error: RequestHeaderFieldsTooLarge) -> RequestHeaderFieldsTooLarge {
  error.with(.accessControlAllowOrigin, "*")
}
