extension RetryAfter {
  /// This hint, or the time until all quotas that the response tells to be used up come back, where that is longer: a
  /// client that came earlier would only be refused again.
  func awaitingQuotas(in details: ProblemDetails) -> RetryAfter {
    guard let rest = details.rest else { return self }
    let limits = rest.content.additionalFields.fields.values(of: .rateLimit)
      .flatMap { RateLimit.list(parsing: $0.text) ?? [] }
    let resets = limits.filter { $0.remaining == 0 }.compactMap { $0.secondsToReset.map { UInt(clamping: $0) } }
    guard let last = resets.max(), last > secondsLeft else { return self }
    return .seconds(last)
  }
}
