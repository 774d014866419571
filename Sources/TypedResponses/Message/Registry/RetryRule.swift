/// Whether a client may send a request again by itself, unchanged, after a response with one status.
///
/// In general that hangs on the method, not on the status: requests with an idempotent method may be repeated, others
/// should not be, and a repeat that failed should not be repeated by itself either. Some statuses say otherwise.
///
/// [RFC 9110 §9.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2)
public struct RetryRule: Sendable {
  private enum Kind: Sendable {
    case never
    case ifIdempotent
    case always
    case afterWait(otherwiseIdempotent: Bool)
  }

  private let kind: Kind
  /// The rule in words.
  public let sentence: String

  /// Whether the client may repeat a request with this method by itself, unchanged.
  ///
  /// - Parameters:
  ///   - method: The method of the request.
  ///   - waited: Whether the response had a `Retry-After` and that time has passed.
  public func allowsRepeat(of method: RequestMethod, afterStatedWait waited: Bool) -> Bool {
    switch kind {
    case .never: false
    case .ifIdempotent: method.isIdempotent
    case .always: true
    case .afterWait(let otherwiseIdempotent): waited || (otherwiseIdempotent && method.isIdempotent)
    }
  }
}

extension RetryRule {
  /// Nothing failed.
  static var nothing: RetryRule { RetryRule(kind: .never, sentence: "There is nothing to repeat.") }

  /// The request goes on to another place instead.
  static func follow(_ sentence: String) -> RetryRule { RetryRule(kind: .never, sentence: sentence) }

  /// The same request would fail again, or a person or a change has to come first.
  public static func notUnchanged(_ sentence: String) -> RetryRule { RetryRule(kind: .never, sentence: sentence) }

  /// RFC 9110's general rule, and what the status adds to it.
  public static func ifIdempotent(_ addition: String? = nil) -> RetryRule {
    let rule = "Only idempotent requests, and not again after a repeat that failed."
    return RetryRule(kind: .ifIdempotent, sentence: [rule, addition].compactMap(\.self).joined(separator: " "))
  }

  /// Whatever the method is.
  public static func always(_ sentence: String) -> RetryRule { RetryRule(kind: .always, sentence: sentence) }

  /// After the time in `Retry-After`; without that field, as for any failure of the server.
  public static var afterWaitOrIfIdempotent: RetryRule {
    RetryRule(
      kind: .afterWait(otherwiseIdempotent: true),
      sentence: """
        After Retry-After. Without it, only idempotent requests, after a pause that grows each time and varies a \
        little.
        """)
  }

  /// After the time in `Retry-After`; without that field, not at all.
  public static func afterWaitOnly(_ sentence: String) -> RetryRule {
    RetryRule(kind: .afterWait(otherwiseIdempotent: false), sentence: sentence)
  }
}

extension RetryRule: CustomStringConvertible {
  public var description: String { sentence }
}
