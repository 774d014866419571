import Foundation
import Testing
import TypedResponses
import TypedResponsesOpenAPI

/// Reads the sources, so that a new type of response cannot be forgotten.
@Suite("Every status type is described")
struct EveryStatusTypeTests {
  private static let described: [String: Any.Type] = [
    "Accepted": Accepted<Note>.self, "BadGateway": BadGateway.self, "BadRequest": BadRequest.self,
    "Conflict": Conflict.self, "ContentTooLarge": ContentTooLarge.self, "Created": Created<Note>.self,
    "EventStream": EventStream<AsyncStream<ServerSentEvent>>.self, "ExpectationFailed": ExpectationFailed.self,
    "FailedDependency": FailedDependency.self, "Forbidden": Forbidden.self, "Found": Found.self,
    "GatewayTimeout": GatewayTimeout.self, "Gone": Gone.self,
    "HTTPVersionNotSupported": HTTPVersionNotSupported.self, "InsufficientStorage": InsufficientStorage.self,
    "InternalServerError": InternalServerError.self, "JSONStream": JSONStream<AsyncStream<Note>>.self,
    "LengthRequired": LengthRequired.self, "Locked": Locked.self, "LoopDetected": LoopDetected.self,
    "MethodNotAllowed": MethodNotAllowed.self, "MisdirectedRequest": MisdirectedRequest.self,
    "MovedPermanently": MovedPermanently.self, "MultiStatus": MultiStatus.self,
    "MultipleChoices": MultipleChoices<[Note]>.self,
    "NetworkAuthenticationRequired": NetworkAuthenticationRequired.self, "NoContent": NoContent.self,
    "NonAuthoritativeInformation": NonAuthoritativeInformation<Note>.self, "NotAcceptable": NotAcceptable.self,
    "NotFound": NotFound.self, "NotImplemented": NotImplemented.self, "OK": OK<Note>.self,
    "OptionsAnswer": OptionsAnswer.self, "PartialContent": PartialContent<BytesSource>.self,
    "PaymentRequired": PaymentRequired.self, "PermanentRedirect": PermanentRedirect.self,
    "PreconditionFailed": PreconditionFailed.self, "PreconditionRequired": PreconditionRequired.self,
    "ProxyAuthenticationRequired": ProxyAuthenticationRequired.self, "RangeNotSatisfiable": RangeNotSatisfiable.self,
    "Representation": Representation<BytesSource>.self,
    "RequestHeaderFieldsTooLarge": RequestHeaderFieldsTooLarge.self, "RequestTimeout": RequestTimeout.self,
    "ResetContent": ResetContent.self, "SeeOther": SeeOther.self, "ServiceUnavailable": ServiceUnavailable.self,
    "Streamed": Streamed.self, "TemporaryRedirect": TemporaryRedirect.self, "TooEarly": TooEarly.self,
    "TooManyRequests": TooManyRequests.self, "URITooLong": URITooLong.self, "Unauthorized": Unauthorized.self,
    "UnavailableForLegalReasons": UnavailableForLegalReasons.self,
    "UnprocessableContent": UnprocessableContent.self, "UnsupportedMediaType": UnsupportedMediaType.self,
    "UpgradeRequired": UpgradeRequired.self, "ValidationFailed": ValidationFailed.self,
  ]

  private static var sources: [String] {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let folder = root.appending(path: "Sources/TypedResponses")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      let all = files?.compactMap { $0 as? URL } ?? []
      return try all.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
    }
  }

  private static func names(_ pattern: some RegexComponent<(Substring, Substring)>) throws -> Set<String> {
    Set(try sources.flatMap { $0.matches(of: pattern).map { String($0.output.1) } })
  }

  @Test("Each type in the sources, by an entry of this list")
  func all() throws {
    let family =
      /(?m)^public struct (\w+)(?:<[^{]*>)?: (?:StatusError|ErrorResponse|RedirectResponse|ContentResponse|ExtensibleResponse|CacheableResponse|TypedResponse)\b/
    let names = try Self.names(family)
    #expect(names.count > 50)
    #expect(names.subtracting(Self.described.keys).sorted() == [])
    for (name, type) in Self.described.sorted(by: { $0.key < $1.key }) {
      var responses = ResponseDescriptions(to: .get, contentTypes: ["text/csv"])
      responses.add(type)
      #expect(responses.findings.isEmpty, "\(name)")
      let status = (type as? any TypedResponse.Type)?.status
      #expect(responses[status] != nil, "\(name)")
      let meanings = responses.all.flatMap(\.fields).map(\.meaning)
      #expect(!meanings.contains(""), "\(name)")
    }
  }

  @Test("Each error has the fields that the registry demands, but for the date")
  func registry() {
    for case let (name, type as any ErrorResponse.Type) in Self.described {
      let required = Set(
        type.status.registration.fieldRules.filter { $0.level == .must && $0.condition == nil }.flatMap(\.names))
      let told = Set(ResponseDescriptions(type)[type.status]?.fields.filter(\.isRequired).map(\.name) ?? [])
      #expect(required.subtracting(told).subtracting([.date]) == [], "\(name)")
    }
  }

  @Test("Each member of a set of failures and of successes")
  func members() throws {
    let members = try Self.names(/(?m)^public protocol (\w+Member): (?:FailureSet|ResultSet|Unsupported|OKMember)/)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let table = try String(
      contentsOf: root.appending(path: "Sources/TypedResponsesOpenAPI/Responses/ResponseDescriptions+Sets.swift"),
      encoding: .utf8)
    #expect(members.count > 40)
    // These are told by the member that they refine.
    let refined: Set = [
      "UnsupportedMediaTypeMember", "UnsupportedPatchMember", "UnsupportedQueryMember", "SearchMember",
    ]
    #expect(members.subtracting(refined).filter { !table.contains("any \($0).Type") }.sorted() == [])
  }
}
