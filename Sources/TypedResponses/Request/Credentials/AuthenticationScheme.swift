/// A way to authenticate: reads what a request brings for it, and knows the challenge for requests that bring nothing.
///
/// ```swift
/// let bearer = BearerAuthentication(realm: "api")
///
/// func read(_ id: Int, _ request: RequestHead) throws(ReadFailure) -> ReadResult<User> {
///   let token = try bearer.credentials(of: request, or: ReadFailure.self)
///   …
/// }
/// ```
///
/// Reading says nothing of whether the credentials are right. That is for the application to find out.
public protocol AuthenticationScheme: Sendable {
  /// What a request brings.
  associatedtype Value

  /// Reads what a request brings.
  ///
  /// - Throws: ``AuthenticationFailure`` when it brings nothing of this scheme, or something that cannot be read.
  func read(_ request: some RequestFacts) throws(AuthenticationFailure) -> Value
}

extension AuthenticationScheme {
  /// What a request brings.
  ///
  /// - Throws: ``Unauthorized`` when it brings nothing of this scheme, ``BadRequest`` when it cannot be read.
  public func credentials(of request: some RequestFacts) throws(OneOf<Unauthorized, BadRequest>) -> Value {
    do throws(AuthenticationFailure) {
      return try read(request)
    } catch {
      if let badRequest = error.badRequest { throw .of(badRequest) }
      throw .of(error.unauthorized)
    }
  }

  /// What a request brings, for an operation whose failures are a set with 400.
  public func credentials<F: UnauthorizedMember & BadRequestMember>(
    of request: some RequestFacts, or _: F.Type
  ) throws(F) -> Value {
    do throws(AuthenticationFailure) {
      return try read(request)
    } catch {
      if let badRequest = error.badRequest { throw F(chosen: ChosenFailure(badRequest)) }
      throw F(chosen: ChosenFailure(error.unauthorized))
    }
  }

  /// What a request brings, for an operation whose failures are a set without 400: credentials that cannot be read are
  /// wrong ones there.
  public func credentials<F: UnauthorizedMember>(of request: some RequestFacts, or _: F.Type) throws(F) -> Value {
    do throws(AuthenticationFailure) {
      return try read(request)
    } catch {
      throw F(chosen: ChosenFailure(error.unauthorized))
    }
  }
}
