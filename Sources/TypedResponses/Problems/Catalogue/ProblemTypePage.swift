/// The page that explains a problem type to the people who write clients.
public struct ProblemTypePage: Sendable {
  /// The type's URI.
  public let uri: ProblemTypeURI
  /// The type's title.
  public let title: String
  /// The status that every occurrence has.
  public let status: StatusCode
  /// Whether and when a client may send the request again, in words.
  public let retry: String
  let paragraphs: [[CodeText]]
  let members: [Member]
  let examples: [String]

  /// An extension member.
  struct Member: Sendable {
    let name: String
    /// A word such as `string`, or two where the examples differ.
    let kind: String
  }

  init<Problem: ProblemType>(_ type: Problem.Type) {
    uri = Problem.type
    title = Problem.title
    status = Problem.status
    retry = Problem.retry.sentence
    paragraphs = CodeText.paragraphs(of: Problem.documentation)
    let responses = Problem.examples.compactMap { try? $0.encode(for: RequestHead()) }
    let documents = responses.map(\.problemObject)
    members = Self.members(of: documents)
    examples = zip(responses, documents).map { response, document in
      let fields = response.fields.filter { $0.name != .contentLength }.map(\.description)
      let lines = ["HTTP/1.1 \(response.status)"] + fields
      return lines.joined(separator: "\n") + "\n\n" + JSONValue.object(document).indented
    }
  }

  private static func members(of documents: [JSONObject]) -> [Member] {
    var kinds: [(name: String, kinds: [String])] = []
    for member in documents.flatMap(\.members) where !ProblemMemberName.standard.contains(member.name) {
      let kind = member.value.kindName
      if let index = kinds.firstIndex(where: { $0.name == member.name }) {
        if !kinds[index].kinds.contains(kind) { kinds[index].kinds.append(kind) }
      } else {
        kinds.append((member.name, [kind]))
      }
    }
    return kinds.map { Member(name: $0.name, kind: $0.kinds.joined(separator: " or ")) }
  }
}

extension EncodedResponse {
  /// The problem document as an object; empty when the content is none.
  fileprivate var problemObject: JSONObject {
    guard case .bytes(let octets) = content, case .object(let object) = try? JSONValue(parsing: octets) else {
      return JSONObject()
    }
    return object
  }
}

extension JSONValue {
  fileprivate var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .number, .numeral: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension ProblemTypePage: CustomStringConvertible {
  /// The title, and the type's URI.
  public var description: String { "\(title) (\(uri))" }
}
