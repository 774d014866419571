/// Tells why the field `Authorization` of a request cannot be read. Never says what stands in it.
public struct CredentialsError: Error, Sendable, Hashable {
  private let reason: String

  private init(_ reason: String) {
    self.reason = reason
  }

  /// The field was sent more than once, or has more than one scheme: nobody can tell which counts.
  public static var several: CredentialsError {
    CredentialsError("The field Authorization has to be sent once, with one scheme.")
  }

  /// The field does not have the form of a scheme with its data.
  public static var malformed: CredentialsError {
    CredentialsError("The field Authorization does not have the form of its scheme.")
  }

  /// The field is longer than the server takes.
  static func tooLong(_ limit: Int) -> CredentialsError {
    CredentialsError("The field Authorization is longer than \(limit) octets.")
  }
}

extension CredentialsError: CustomStringConvertible {
  /// A sentence such as: "The field Authorization has to be sent once, with one scheme."
  public var description: String { reason }
}
