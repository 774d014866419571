extension StatusCode {
  /// What a problem document says of an occurrence where a guide wants a detail and the code gave none. It says no more
  /// than the status does, so nothing is betrayed by it.
  var usualDetail: String {
    switch self {
    case .badRequest: "The request cannot be understood as it is."
    case .unauthorized: "The request has no credentials that are accepted."
    case .paymentRequired: "A payment is missing."
    case .forbidden: "These credentials do not permit the request."
    case .notFound: "There is no such resource."
    case .methodNotAllowed: "The resource does not take this method."
    case .notAcceptable: "There is nothing that the request accepts."
    case .requestTimeout: "The request did not arrive completely in time."
    case .conflict: "The request clashes with the current state of the resource."
    case .gone: "The resource was removed and will not come back."
    case .lengthRequired: "The length of the content has to be told beforehand."
    case .preconditionFailed: "A condition of the request does not hold."
    case .contentTooLarge: "The content is larger than the server takes."
    case .uriTooLong: "The target is longer than the server reads."
    case .unsupportedMediaType: "The content is of a type that the resource does not take."
    case .rangeNotSatisfiable: "None of the ranges lies within the representation."
    case .unprocessableContent: "The request has values that are not acceptable."
    case .locked: "The resource is locked."
    case .failedDependency: "Another request, on which this one depends, failed."
    case .tooEarly: "The request may be a repetition of an earlier one. Send it again."
    case .preconditionRequired: "The request has to be conditional, such as with If-Match."
    case .tooManyRequests: "Too many requests came in a short time."
    case .internalServerError: "The server failed unexpectedly."
    case .notImplemented: "The server does not know the method."
    case .badGateway: "Another server did not answer as it should."
    case .serviceUnavailable: "The service is not available for the time being."
    case .gatewayTimeout: "Another server did not answer in time."
    case .insufficientStorage: "The server has no room for it."
    default: "The request was answered with \(code), \(registration.phrase)."
    }
  }
}
