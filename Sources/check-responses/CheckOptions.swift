import TypedResponses
import TypedResponsesChecking

/// How to check and what.
struct CheckOptions {
  enum Format: String, CaseIterable {
    case text, json, sarif, junit
  }

  private(set) var format = Format.text
  private(set) var failOn = Severity.must
  private(set) var inputs: [String] = []
  /// The findings that are known, if a file names them.
  private(set) var baseline: Baseline?
  private(set) var operations = OperationTable()
  private var waivers: [Waiver] = []
  private var profile: ConventionProfile?
  private var openAPI: String?
  private var basePath: String?
  private var contract: OpenAPIContract?

  init(_ words: [String]) throws(ArgumentError) {
    let arguments = try Arguments(words)
    inputs = arguments.inputs
    for option in arguments.options { try set(option.name, to: option.value) }
    if let openAPI { contract = try OpenAPIFile(openAPI).contract(basePath: basePath) }
    if inputs.isEmpty { throw ArgumentError("There is no input to check.") }
  }

  private mutating func set(_ option: String, to value: String) throws(ArgumentError) {
    switch option {
    case "--format":
      guard let format = Format(rawValue: value) else {
        throw ArgumentError("The format '\(value)' is none of text, json, sarif and junit.")
      }
      self.format = format
    case "--fail-on":
      guard let severity = Severity(rawValue: value) else {
        throw ArgumentError("The severity '\(value)' is none of must, should and convention.")
      }
      failOn = severity
    case "--waive": try waive(value, at: "--waive")
    case "--waivers": for line in try SettingsFile(value).lines { try waive(line.text, at: line.place) }
    case "--baseline": baseline = try Baseline(value)
    case "--profile": try addProfile(value)
    case "--openapi": openAPI = value
    case "--openapi-base": basePath = value
    case "--operations": for line in try SettingsFile(value).lines { try addOperation(line) }
    default: throw ArgumentError("There is no option \(option).")
    }
  }

  private mutating func waive(_ text: String, at place: String) throws(ArgumentError) {
    let parts = text.split(separator: "=", maxSplits: 1).map { CheckOptions.trimmed($0) }
    guard parts.count == 2, !parts[1].isEmpty else {
      throw ArgumentError("Write \(place == "--waive" ? "--waive " : "")RULE=REASON; '\(text)' gives no reason.", place)
    }
    guard ConventionRule.isKnown(RuleID(parts[0])) else {
      throw ArgumentError("There is no rule '\(parts[0])'.", place)
    }
    waivers.append(Waiver(RuleID(parts[0]), because: parts[1]))
  }

  private static func trimmed(_ text: Substring) -> String {
    FieldSyntax.trimmed(String(text))
  }

  // MARK: - Conventions

  /// Takes the name of a guide's profile, a file, or the choices themselves, separated by commas.
  private mutating func addProfile(_ value: String) throws(ArgumentError) {
    var profile = profile ?? ConventionProfile()
    if let named = ConventionProfile(named: value) {
      profile = named
    } else if value.contains("=") {
      for part in value.split(separator: ",") { try CheckOptions.choose(part, in: &profile, at: "--profile") }
    } else {
      for line in try SettingsFile(value).lines {
        try CheckOptions.choose(line.text[...], in: &profile, at: line.place)
      }
    }
    self.profile = profile
  }

  private static func choose(
    _ text: Substring, in profile: inout ConventionProfile, at place: String
  ) throws(ArgumentError) {
    let parts = text.split(separator: "=", maxSplits: 1).map { trimmed($0) }
    switch (parts.first, parts.last) {
    case ("validation", "422"): profile.validation = .unprocessableContent
    case ("validation", "400"): profile.validation = .badRequest
    case ("replacement", "200"): profile.replacement = .ok
    case ("replacement", "204"): profile.replacement = .noContent
    case ("update", "200"): profile.update = .ok
    case ("update", "204"): profile.update = .noContent
    case ("deletion", "200"): profile.deletion = .ok
    case ("deletion", "204"): profile.deletion = .noContent
    case ("denial", "403"): profile.denial = .forbidden
    case ("denial", "404"): profile.denial = .notFound
    case ("removal", "410"): profile.removal = .gone
    case ("removal", "404"): profile.removal = .notFound
    default:
      throw ArgumentError(
        "'\(text)' is no choice of a profile. Write validation=400 or 422, replacement, update or deletion=200 or 204,"
          + " denial=403 or 404, removal=404 or 410.", place)
    }
  }

  private mutating func addOperation(_ line: SettingsFile.Line) throws(ArgumentError) {
    let words = line.words
    guard words.count == 3, let method = RequestMethod(words[0]), words[1].hasPrefix("/") else {
      throw ArgumentError("Write METHOD /path/{name} OPERATION, such as 'GET /users/{id} read'.", line.place)
    }
    guard let operation = ResourceOperation.all.first(where: { $0.name == words[2] }) else {
      let names = ResourceOperation.all.map(\.name).joined(separator: ", ")
      throw ArgumentError("There is no operation '\(words[2])'; there are \(names).", line.place)
    }
    operations.add(operation, for: method, words[1])
  }

  var checker: ConventionChecker { ConventionChecker(waiving: waivers, profile: profile, contract: contract) }
}
