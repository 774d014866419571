extension ProblemTexts {
  /// What can be wrong with a JSON text, by key: each reason has one of its own. `found` is missing at the end of the text.
  static let jsonFaults: [String: ProblemTemplate] = [
    "json.after_value": "expected the end of the text, found {found}",
    "json.colon": expected("':'"),
    "json.control": "{found} must be escaped in a string",
    "json.depth": "arrays and objects nest deeper than {maximum}",
    "json.digit": expected("a digit"),
    "json.encoding": "{found} is not UTF-8 here",
    "json.escape": ["{found} does not follow a backslash in JSON", "expected an escape sequence, found the end"],
    "json.hexadecimal": expected("four hexadecimal digits"),
    "json.in_array": expected("',' or ']'"),
    "json.in_object": expected("',' or '}'"),
    "json.literal": expected("'{literal}'"),
    "json.name": expected("a member name in quotes"),
    "json.repeated_name": "the member name {name} comes twice in one object",
    "json.size": "the text has more than 4 GiB",
    "json.string_end": "expected '\"', found the end",
    "json.surrogate": "the escape is half of a surrogate pair",
    "json.value": expected("a value"),
    "json.zero": "a number cannot begin with 0 and another digit",
  ]

  private static func expected(_ what: String) -> ProblemTemplate {
    ["expected \(what), found {found}", "expected \(what), found the end"]
  }

  /// The same as details of an answer.
  static var jsonDetails: [String: ProblemTemplate] {
    jsonFaults.mapValues { fault in
      ProblemTemplate(forms: fault.forms.map { "Not JSON: line {line}, column {column}: \($0)." })
    }
  }
}
