/// A type that tells which responses it stands for, without a value of it.
///
/// All that this package can send is described already. Conform a type of one's own that becomes responses by other
/// means, such as a wrapper around an ``TypedResponses/OK``:
///
/// ```swift
/// struct Audited<Content: Encodable & Sendable>: EncodableResponse {
///   var inner: OK<Content>
///   func encode(
///     for request: some RequestFacts, using settings: ResponseSettings
///   ) throws(ContentEncodingError) -> EncodedResponse {
///     try inner.encode(for: request, using: settings)
///   }
/// }
///
/// extension Audited: DescribedResponse {
///   static func describe(into responses: inout ResponseDescriptions) {
///     responses.add(OK<Content>.self)
///   }
/// }
/// ```
public protocol DescribedResponse {
  /// Adds what the type stands for.
  static func describe(into responses: inout ResponseDescriptions)
}
