import TypedResponses

func sent(_ error: NetworkAuthenticationRequired) -> NetworkAuthenticationRequired {
  error.with(.accessControlAllowOrigin, "*")
}
