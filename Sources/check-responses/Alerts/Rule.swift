/// One rule of Prometheus: a series to record, or a condition to be told of.
struct Rule {
  private let members: [(name: String, value: YAML)]

  /// A series with the values of an expression.
  static func record(_ name: String, _ expression: String, labels: [(String, String)] = []) -> Rule {
    let members: [(name: String, value: YAML)] = [("record", .text(name)), ("expr", .text(expression))]
    return Rule(members: labels.isEmpty ? members : members + [("labels", texts(labels))])
  }

  /// An alert that is there after its condition has held for some time.
  static func alert(
    _ name: String, when expression: String, for pause: PrometheusDuration, labels: [(String, String)],
    annotations: [(String, String)]
  ) -> Rule {
    Rule(members: [
      ("alert", .text(name)), ("expr", .text(expression)), ("for", .text("\(pause)")),
      ("labels", texts(labels)), ("annotations", texts(annotations)),
    ])
  }

  private static func texts(_ pairs: [(String, String)]) -> YAML { .members(pairs.map { ($0.0, .text($0.1)) }) }

  var yaml: YAML { .members(members) }
}

/// Rules that are evaluated one after the other.
struct RuleGroup {
  let name: String
  /// How often; as often as all others when `nil`.
  var interval: PrometheusDuration?
  let rules: [Rule]

  var yaml: YAML {
    let interval = interval.map { [("interval", YAML.text("\($0)"))] } ?? []
    return .members([("name", .text(name))] + interval + [("rules", .list(rules.map(\.yaml)))])
  }
}
