/// Middleware that tells what it asks of every request, and what it answers in place of the handlers behind it.
///
/// ```swift
/// struct TokenMiddleware: DescribedMiddleware {
///   let scheme = BearerAuthentication(realm: "users")
///
///   var facts: [RequestPartFact] {
///     [.credentials(scheme.challenges), .failure(Unauthorized.self), .failure(TooManyRequests.self)]
///   }
/// }
/// ```
///
/// A router that describes its routes adds that to those behind the middleware.
public protocol DescribedMiddleware {
  /// What a description of the API says of every operation behind it.
  var facts: [RequestPartFact] { get }
}
