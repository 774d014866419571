import Foundation
import Testing
import TypedResponses

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

private let secret = "password=hunter2 at 10.0.0.3"

private struct Described: Error, CustomStringConvertible, CustomDebugStringConvertible {
  var description: String { secret }
  var debugDescription: String { secret }
}

private struct Localised: LocalizedError {
  var errorDescription: String? { secret }
  var failureReason: String? { secret }
  var recoverySuggestion: String? { secret }
  var helpAnchor: String? { secret }
}

private struct Nested: Error {
  var underlying: any Error = Localised()
  var query = secret
}

private struct Custom: CustomNSError {
  static var errorDomain: String { secret }
  var errorUserInfo: [String: Any] { [NSLocalizedDescriptionKey: secret] }
}

private enum Case: String, Error { case secret = "password=hunter2 at 10.0.0.3" }

private struct CircuitOpen: RespondingError {
  var service = secret
  var response: any ErrorResponse { ServiceUnavailable(retryAfter: .seconds(30)) }
}

@Suite struct ErrorMappingTests {
  private func encode(_ error: any Error) -> EncodedResponse {
    ResponsePipeline().encode(failure: error, for: RequestHead())
  }

  static let secrets: [any Error] = [
    Described(), Localised(), Nested(), Nested(underlying: Nested()), Custom(), Case.secret,
    NSError(domain: "x", code: 1, userInfo: [NSLocalizedDescriptionKey: secret, NSUnderlyingErrorKey: Described()]),
    CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: secret]),
    URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: secret]),
    URLError(.badURL, userInfo: [NSURLErrorFailingURLErrorKey: secret]),
    POSIXError(.ENOENT, userInfo: [NSLocalizedDescriptionKey: secret]),
    POSIXError(.ECONNREFUSED, userInfo: [NSLocalizedDescriptionKey: secret]), CircuitOpen(),
    EncodingError.invalidValue(secret, .init(codingPath: [], debugDescription: secret, underlyingError: Described())),
    DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: secret, underlyingError: Described())),
    DecodingError.typeMismatch(Nested.self, .init(codingPath: [], debugDescription: secret)),
    InternalServerError().logging(secret), BadGateway(detail: "The payment service failed.").logging(secret),
  ]

  @Test("Text from inside an error never reaches the client, in any form", arguments: secrets.indices)
  func opaque(_ index: Int) throws {
    var pipeline = ResponsePipeline()
    pipeline.settings.problems.formats = [.html, .xml]
    for accept in ["application/json", "text/html", "application/xml"] {
      let encoded = pipeline.encode(failure: Self.secrets[index], for: RequestHead(fields: [(.accept, accept)]))
      let message = encoded.message
      #expect(encoded.status.isError)
      for word in ["hunter2", "10.0.0.3", "Nested", "NSError", "underlying"] {
        #expect(!message.contains(word), "\(message)")
      }
    }
  }

  @Test(
    "Errors of the network and the system are answered by what they mean for the client",
    arguments: [
      (URLError(.timedOut) as any Error, StatusCode.gatewayTimeout), (URLError(.cannotFindHost), .badGateway),
      (URLError(.cannotConnectToHost), .badGateway), (URLError(.networkConnectionLost), .badGateway),
      (URLError(.secureConnectionFailed), .badGateway), (URLError(.serverCertificateUntrusted), .badGateway),
      (URLError(.cancelled), .serviceUnavailable), (URLError(.badURL), .internalServerError),
      (URLError(.unsupportedURL), .internalServerError), (POSIXError(.ETIMEDOUT), .gatewayTimeout),
      (POSIXError(.ECONNREFUSED), .badGateway), (POSIXError(.EHOSTUNREACH), .badGateway),
      (POSIXError(.EMFILE), .serviceUnavailable), (POSIXError(.ENOMEM), .serviceUnavailable),
      (POSIXError(.ENOSPC), .insufficientStorage), (POSIXError(.ECANCELED), .serviceUnavailable),
      (POSIXError(.ENOENT), .internalServerError), (POSIXError(.EACCES), .internalServerError),
      (CocoaError(.fileNoSuchFile), .internalServerError), (CircuitOpen(), .serviceUnavailable),
      (CancellationError(), .serviceUnavailable),
    ])
  func systemErrors(error: any Error, status: StatusCode) {
    #expect(encode(error).status == status)
  }

  @Test("What another server did wrong is told with the incident and nothing else")
  func upstream() throws {
    let text = try #require(encode(URLError(.timedOut)).text)
    #expect(
      text.hasPrefix(
        #"{"type":"about:blank","title":"Gateway Timeout","status":504,"#
          + #""detail":"Another server did not answer in time. When you report this, quote incident "#))
    #expect(text.contains(#","incident":""#))
  }

  @Test("An error that knows its response keeps the fields of that response")
  func responding() {
    #expect(encode(CircuitOpen()).fields[.retryAfter] == "30")
  }

  @Test("A rule comes before all defaults")
  func ruleFirst() {
    var pipeline = ResponsePipeline()
    pipeline.errors.map(URLError.self) { $0.code == .timedOut ? ServiceUnavailable(retryAfter: .seconds(2)) : nil }
    #expect(pipeline.encode(failure: URLError(.timedOut), for: RequestHead()).fields[.retryAfter] == "2")
    #expect(pipeline.encode(failure: URLError(.cannotFindHost), for: RequestHead()).status == .badGateway)
  }
}
