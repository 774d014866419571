import Testing
import TypedResponses

/// A type, and its schema as one writes it by hand.
struct DescribedCase: Sendable, CustomTestStringConvertible {
  let type: Any.Type
  let json: String
  var options = JSONOptions.default
  var others: [String: String] = [:]

  init(_ type: Any.Type, _ json: String, options: JSONOptions = .default, others: [String: String] = [:]) {
    self.type = type
    self.json = json
    self.options = options
    self.others = others
  }

  var testDescription: String { "\(type)" }
  var expected: JSONValue { get throws { try JSONValue(parsing: Array(json.utf8)) } }
  var components: [String: JSONValue] {
    get throws { try others.mapValues { try JSONValue(parsing: Array($0.utf8)) } }
  }

  static var all: [Self] { plain + objects + composed + choices + custom }
}
