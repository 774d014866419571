/// A kind of problem that an application declares: a URI, a title, and a base that brings the status with its fields.
///
/// ```swift
/// struct OutOfCredit: ProblemType {
///   static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
///   static let title = "You do not have enough credit."
///   var balance: Int
///   var accounts: [String]
///   var base: Conflict { Conflict(detail: "Your balance is \(balance).") }
/// }
/// ```
///
/// The stored properties become the document's extension members. The base says what this occurrence needs said:
/// its detail, its instance, its fields. A 401 over ``Unauthorized`` cannot lose its challenge.
///
/// A ``ProblemCatalogue`` makes the page that explains the type from its ``ProblemType/documentation`` and
/// ``examples``.
public protocol ProblemType: ErrorResponse, Encodable {
  /// The status type this problem refines.
  associatedtype Base: ErrorResponse

  /// The URI that identifies the problem type.
  static var type: ProblemTypeURI { get }

  /// A short summary for people, the same for every occurrence.
  static var title: String { get }

  /// What the problem means and how to put it right, for the people who write clients: plain text, in which an empty
  /// line begins a paragraph and backticks mark code. Empty by default, which a ``ProblemCatalogue`` reports.
  static var documentation: String { get }

  /// Occurrences to show on the type's page. None by default, which a ``ProblemCatalogue`` reports: without one it
  /// cannot list the members.
  static var examples: [Self] { get }

  /// Whether and when a client may send the request again. What holds for the status, unless the type knows better.
  static var retry: RetryRule { get }

  /// The response without the type: status, required fields, detail.
  var base: Base { get }
}

extension ProblemType {
  public static var status: StatusCode { Base.status }

  public static var documentation: String { "" }

  public static var examples: [Self] { [] }

  public static var retry: RetryRule { status.registration.retry }

  public static var problemType: ProblemTypeURI { type }

  public static var problemTitle: String { title }

  public var details: ProblemDetails { base.details }

  public var requiredFields: RequiredFields<Self> { RequiredFields(of: base) }

  public func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError) {
    try members.addProperties(of: self)
    try base.writeMembers(to: &members)
  }
}
