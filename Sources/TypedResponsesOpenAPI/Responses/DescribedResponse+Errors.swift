public import TypedResponses

// The errors that have fields of their own, by code. All others have a problem document alone.

extension BadRequest: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.optional(.wwwAuthenticate)])
  }
}

extension Unauthorized: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.required(.wwwAuthenticate)])
  }
}

extension PaymentRequired: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(
      Self.self, fields: [.optional(.wwwAuthenticate), .optional(.paymentRequired), .required(.cacheControl)])
  }
}

extension Forbidden: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.optional(.wwwAuthenticate)])
  }
}

extension MethodNotAllowed: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.required(.allow)])
  }
}

extension NotAcceptable: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.required(.vary)])
  }
}

extension ProxyAuthenticationRequired: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.required(.proxyAuthenticate)])
  }
}

extension ContentTooLarge: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.optional(.retryAfter)])
  }
}

extension UnsupportedMediaType: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    let types: FieldName =
      switch responses.method {
      case .patch: .acceptPatch
      case .query: .acceptQuery
      default: .accept
      }
    // One of the two: the type was the cause, or the coding.
    responses.addError(Self.self, fields: [.optional(types), .optional(.acceptEncoding)])
  }
}

extension RangeNotSatisfiable: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.required(.contentRange)])
  }
}

extension UpgradeRequired: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.required(.upgrade)])
  }
}

extension TooManyRequests: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(
      Self.self,
      fields: [.required(.retryAfter), .optional(.rateLimit), .optional(.rateLimitPolicy), .required(.cacheControl)])
  }
}

extension UnavailableForLegalReasons: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(Self.self, fields: [.optional(.link)])
  }
}

extension ServiceUnavailable: DescribedResponse {
  public static func describe(into responses: inout ResponseDescriptions) {
    responses.addError(
      Self.self, fields: [.optional(.retryAfter), .optional(.rateLimit), .optional(.rateLimitPolicy)])
  }
}
