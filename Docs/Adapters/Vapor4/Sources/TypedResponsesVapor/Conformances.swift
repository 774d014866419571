public import TypedResponses
public import Vapor

// Every type of this package can be returned by a route, and every error has the status that Vapor's own middleware and
// metrics ask for.

// MARK: - Results

extension OK: @retroactive AsyncResponseEncodable {}
extension Created: @retroactive AsyncResponseEncodable {}
extension Accepted: @retroactive AsyncResponseEncodable {}
extension NoContent: @retroactive AsyncResponseEncodable {}
extension ResetContent: @retroactive AsyncResponseEncodable {}
extension OptionsAnswer: @retroactive AsyncResponseEncodable {}
extension MovedPermanently: @retroactive AsyncResponseEncodable {}
extension Found: @retroactive AsyncResponseEncodable {}
extension SeeOther: @retroactive AsyncResponseEncodable {}
extension TemporaryRedirect: @retroactive AsyncResponseEncodable {}
extension PermanentRedirect: @retroactive AsyncResponseEncodable {}
extension NonAuthoritativeInformation: @retroactive AsyncResponseEncodable {}
extension PartialContent: @retroactive AsyncResponseEncodable {}
extension MultiStatus: @retroactive AsyncResponseEncodable {}
extension MultipleChoices: @retroactive AsyncResponseEncodable {}
extension Representation: @retroactive AsyncResponseEncodable {}
extension Streamed: @retroactive AsyncResponseEncodable {}
extension JSONStream: @retroactive AsyncResponseEncodable {}
extension EventStream: @retroactive AsyncResponseEncodable {}
extension RawResponse: @retroactive AsyncResponseEncodable {}
extension ListResult: @retroactive AsyncResponseEncodable {}
extension ReadResult: @retroactive AsyncResponseEncodable {}
extension CreateResult: @retroactive AsyncResponseEncodable {}
extension ReplaceResult: @retroactive AsyncResponseEncodable {}
extension UpdateResult: @retroactive AsyncResponseEncodable {}
extension DeleteResult: @retroactive AsyncResponseEncodable {}
extension BatchResult: @retroactive AsyncResponseEncodable {}
extension JobResult: @retroactive AsyncResponseEncodable {}
extension SignInResult: @retroactive AsyncResponseEncodable {}
extension IdempotentResponse: @retroactive AsyncResponseEncodable {}

// MARK: - Errors

extension BadRequest: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension Unauthorized: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension PaymentRequired: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension Forbidden: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension NotFound: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension MethodNotAllowed: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension NotAcceptable: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension ProxyAuthenticationRequired: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension RequestTimeout: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension Conflict: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension Gone: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension LengthRequired: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension PreconditionFailed: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension ContentTooLarge: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension URITooLong: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension UnsupportedMediaType: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension ExpectationFailed: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension MisdirectedRequest: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension UnprocessableContent: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension ValidationFailed: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension Locked: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension FailedDependency: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension PreconditionRequired: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension TooManyRequests: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension InternalServerError: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension NotImplemented: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension BadGateway: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension ServiceUnavailable: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension GatewayTimeout: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension HTTPVersionNotSupported: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension InsufficientStorage: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension LoopDetected: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension UpgradeRequired: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension RequestHeaderFieldsTooLarge: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension TooEarly: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension UnavailableForLegalReasons: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension NetworkAuthenticationRequired: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension RangeNotSatisfiable: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension ListFailure: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension ReadFailure: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension CreateFailure: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension ReplaceFailure: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension UpdateFailure: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension DeleteFailure: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension BatchFailure: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension JobFailure: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
extension SignInFailure: @retroactive AsyncResponseEncodable, @retroactive AbortError {}
