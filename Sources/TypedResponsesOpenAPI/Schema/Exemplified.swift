/// A type that shows one of its values: describes types that are only written, and those whose form nobody guesses.
///
/// ```swift
/// struct Invoice: Encodable, Exemplified {
///   var number: String
///   static var example: Self { Invoice(number: "R-2026-11") }
/// }
/// ```
///
/// An `Encodable` type is described by what its example writes: members whose value is `nil` are optional, so give
/// those none that may be missing. A `Decodable` type is still asked itself, and the example is the value that others
/// which hold it are given. Declare the members of a type (``/TypedResponses/Described``) to say more.
public protocol Exemplified: Encodable {
  /// A value that clients may see.
  static var example: Self { get }
}

extension Exemplified {
  static var anyExample: any Exemplified { example }
}
