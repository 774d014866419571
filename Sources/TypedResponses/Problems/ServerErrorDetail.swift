/// What a server error tells clients, for people: text of the source, never the text of an error from inside.
///
/// ```swift
/// func answer(_ error: any Error, attempts: Int, notice: String) -> [any ErrorResponse] {
///   [
///     InternalServerError(detail: "No report could be made in \(attempts) attempts.").logging(error),
///     BadGateway(detail: .verbatim(notice)).logging(error),
///   ]
/// }
/// ```
///
/// Numbers can be put into it. Text and errors cannot, since they may tell what no client should know; text that was made
/// for clients passes with ``verbatim(_:)``, or with `\(verbatim: text)` inside. A 4xx takes any text: it speaks of the
/// request, which the client knows.
///
/// [RFC 9457 §3.1.4](https://www.rfc-editor.org/rfc/rfc9457#section-3.1.4),
/// [§5](https://www.rfc-editor.org/rfc/rfc9457#section-5)
public struct ServerErrorDetail: Sendable, Hashable {
  /// The text.
  public let text: String

  private init(_ text: String) {
    self.text = text
  }

  /// Text that was made for clients: no description of an error, no query, no path of a file.
  public static func verbatim(_ text: String) -> ServerErrorDetail { ServerErrorDetail(text) }
}

extension ServerErrorDetail: CustomStringConvertible {
  public var description: String { text }
}

// MARK: - Interpolation

extension ServerErrorDetail: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) {
    self.init(text)
  }

  public init(stringInterpolation: Interpolation) {
    self.init(stringInterpolation.text)
  }

  /// Puts a detail together from the literal's parts and the values between them.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    public mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Adds a number.
    public mutating func appendInterpolation(_ value: some Numeric & CustomStringConvertible) {
      text += value.description
    }

    /// Adds a span of time.
    public mutating func appendInterpolation(_ value: Duration) {
      text += value.description
    }

    /// Adds text that was made for clients.
    public mutating func appendInterpolation(verbatim value: String) {
      text += value
    }

    /// Refused: the text of an error.
    @available(
      *, unavailable,
      message: """
        The text of an error is for the log: leave it out here, and write \
        'InternalServerError(detail: "…").logging(error)'.
        """
    )
    public mutating func appendInterpolation(_ value: some Error) {}

    /// Refused: the text may be that of an error.
    @available(
      *, unavailable,
      message: """
        Clients see this text. That of an error is for the log: '.logging(text)'. \
        Text that was made for clients is put in with '\\(verbatim: text)'.
        """
    )
    public mutating func appendInterpolation(_ value: some StringProtocol) {}
  }
}
