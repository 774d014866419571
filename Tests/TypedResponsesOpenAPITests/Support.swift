import TypedResponses
import TypedResponsesOpenAPI

struct Note: Codable, Sendable {
  let id: Int
  let text: String
}

/// A problem over a status, whose members a decoder tells.
struct OutOfCredit: ProblemType, Decodable {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  static let title = "You do not have enough credit."
  static let documentation = "Buy more."
  static var examples: [OutOfCredit] { [OutOfCredit(balance: 30)] }
  var balance: Int
  var base: Conflict { Conflict() }
}

/// A problem over a status with a field, whose members an example tells.
struct Expelled: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/expelled"
  static let title = "You are out."
  static var examples: [Expelled] { [Expelled(since: ["monday"])] }
  var since: [String]
  var base: Unauthorized { Unauthorized(challenge: .bearer(realm: "notes")) }
}

/// A set of one's own.
struct PublishFailure: NotFoundMember, ConflictMember, TooManyRequestsMember {
  static var problems: [any ProblemType.Type] { [OutOfCredit.self] }
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

/// A set of one's own.
struct PublishResult: OKMember, AcceptedMember {
  typealias Resource = Note
  let response: any TypedResponse
  init(chosen: ChosenResult) { response = chosen.response }
}

extension ResponseDescriptions {
  /// What these types stand for.
  init(to method: RequestMethod = .get, _ types: Any.Type..., settings: ResponseSettings = .standard) {
    self.init(to: method, settings: settings)
    for type in types { add(type) }
  }

  var codes: [Int?] { all.map { $0.status?.code } }

  /// The fields of a response, the optional ones with a question mark.
  func fields(_ status: StatusCode) -> Set<String> { Set(self[status]?.fields.map(\.description) ?? []) }
}

extension JSONValue {
  /// The value at the end of a path of member names and indices.
  subscript(path: String...) -> JSONValue? {
    var value: JSONValue? = self
    for step in path {
      switch value {
      case .object(let object): value = object[step]
      case .array(let elements): value = Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      default: return nil
      }
    }
    return value
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var names: [String] { if case .object(let object) = self { object.members.map(\.name) } else { [] } }
}
