/// What to be told of, and how the metrics are called.
struct AlertOptions {
  /// The objective of every route that has none of its own.
  private(set) var objective: Objective
  /// The objectives of single routes, in the order in which they were given.
  private(set) var routes: [(route: String, objective: Objective)] = []
  /// The time for which the error budget has to last.
  private(set) var window = PrometheusDuration(seconds: 30 * 86400)
  /// Whether each route has a budget, or the whole service one.
  private(set) var isPerRoute = true
  /// The histogram of the durations, without `_count`.
  private(set) var metric = "http_server_request_duration_seconds"
  /// Matchers that choose the series, such as `job="api"`; empty for all.
  private(set) var selector = ""
  /// The labels by which services are told apart.
  private(set) var services = ["job"]
  /// Labels that every alert has, besides those of the rule.
  private(set) var labels: [(name: String, value: String)] = []
  /// The severities of what somebody has to look at: at once, in working hours, some day.
  private(set) var severities = ["critical", "warning", "info"]
  /// How many requests have to fail in the long window, so that a single one of a quiet night wakes nobody.
  private(set) var leastFailures = 5
  /// How many times more of one status than usual are a spike.
  private(set) var spike = 5
  /// How many responses with that status there have to be in a second.
  private(set) var spikeRate = "0.5"

  init(_ words: [String]) throws(ArgumentError) {
    objective = try Objective("99.9")
    let arguments = try Arguments(words)
    if let input = arguments.inputs.first { throw ArgumentError("'alerts' reads no input; '\(input)' is no option.") }
    for option in arguments.options { try set(option.name, to: option.value) }
    if !isPerRoute, let route = routes.first?.route {
      throw ArgumentError("With --per service the route '\(route)' cannot have an objective of its own.")
    }
  }

  private mutating func set(_ option: String, to value: String) throws(ArgumentError) {
    switch option {
    case "--format":
      guard value == "prometheus" else {
        throw ArgumentError("Alerts cannot be written in the format '\(value)'; there is prometheus.")
      }
    case "--slo": try addObjective(value)
    case "--window": window = try AlertOptions.window(value)
    case "--per":
      guard ["route", "service"].contains(value) else {
        throw ArgumentError("An error budget is per route or per service, not per '\(value)'.")
      }
      isPerRoute = value == "route"
    case "--metric": metric = try AlertOptions.metric(value)
    case "--selector": selector = try PrometheusSelector(value).text
    case "--by": services = try AlertOptions.labelNames(value)
    case "--label": try addLabel(value)
    case "--severities":
      let names = AlertOptions.parts(of: value)
      guard names.count == 3, names.allSatisfy({ !$0.isEmpty }) else {
        throw ArgumentError("Write three severities, such as --severities critical,warning,info.")
      }
      severities = names
    case "--least-failures": leastFailures = try AlertOptions.number(value, option, least: 0)
    case "--spike": spike = try AlertOptions.number(value, option, least: 2)
    case "--spike-rate": spikeRate = try AlertOptions.rate(value)
    default: throw ArgumentError("There is no option \(option) for alerts.")
    }
  }

  /// The labels of the series for which a budget is kept.
  var budgetLabels: [String] { services + (isPerRoute ? ["http_route"] : []) }

  // MARK: - Values

  private mutating func addObjective(_ value: String) throws(ArgumentError) {
    guard let equals = value.lastIndex(of: "=") else {
      objective = try Objective(value)
      return
    }
    let route = String(value[..<equals])
    guard !route.isEmpty else { throw ArgumentError("Write --slo ROUTE=PERCENT; '\(value)' names no route.") }
    guard !routes.contains(where: { $0.route == route }) else {
      throw ArgumentError("The route '\(route)' has two objectives.")
    }
    routes.append((route, try Objective(String(value[value.index(after: equals)...]))))
  }

  private static func window(_ value: String) throws(ArgumentError) -> PrometheusDuration {
    guard let window = PrometheusDuration(value) else {
      throw ArgumentError("The window '\(value)' is no time such as 30d or 12h.")
    }
    guard PrometheusDuration(seconds: 6 * 3600)...PrometheusDuration(seconds: 366 * 86400) ~= window else {
      throw ArgumentError("The window '\(value)' has to lie between 6h and 366d.")
    }
    return window
  }

  private static func metric(_ value: String) throws(ArgumentError) -> String {
    guard PrometheusSelector.isName(value, allowingColons: true) else {
      throw ArgumentError("'\(value)' is no name of a metric: write letters, digits, '_' and ':', no digit first.")
    }
    if let suffix = ["_count", "_bucket", "_sum"].first(where: value.hasSuffix) {
      throw ArgumentError("Name the histogram without '\(suffix)': '\(value.dropLast(suffix.count))'.")
    }
    return value
  }

  private static func labelNames(_ value: String) throws(ArgumentError) -> [String] {
    let names = parts(of: value)
    for name in names {
      try checkLabel(name)
      guard !name.hasPrefix("http_") else {
        throw ArgumentError("The label '\(name)' belongs to a request: --by names what tells services apart.")
      }
      guard names.count(where: { $0 == name }) == 1 else { throw ArgumentError("--by names '\(name)' twice.") }
    }
    return names
  }

  private mutating func addLabel(_ value: String) throws(ArgumentError) {
    let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw ArgumentError("Write --label NAME=VALUE; '\(value)' has no value.")
    }
    try AlertOptions.checkLabel(parts[0])
    guard !["alertname", "severity", "signal", "burn_rate", "window"].contains(parts[0]) else {
      throw ArgumentError("The label '\(parts[0])' is set by the rules.")
    }
    guard !labels.contains(where: { $0.name == parts[0] }) else {
      throw ArgumentError("The label '\(parts[0])' has two values.")
    }
    labels.append((parts[0], parts[1]))
  }

  private static func checkLabel(_ name: String) throws(ArgumentError) {
    guard PrometheusSelector.isName(name, allowingColons: false), !name.hasPrefix("__") else {
      throw ArgumentError("'\(name)' is no name of a label: write letters, digits and '_', no digit first.")
    }
  }

  private static func number(_ value: String, _ option: String, least: Int) throws(ArgumentError) -> Int {
    guard let number = Int(value), least...1_000_000 ~= number else {
      throw ArgumentError("\(option) takes a whole number from \(least) on, not '\(value)'.")
    }
    return number
  }

  private static func rate(_ value: String) throws(ArgumentError) -> String {
    let isDecimal = value.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
    guard isDecimal, value.utf8.first != UInt8(ascii: "."), let rate = Double(value), rate > 0, rate < 1e9 else {
      throw ArgumentError("--spike-rate takes responses in a second, such as 0.5, not '\(value)'.")
    }
    return value
  }

  private static func parts(of list: String) -> [String] {
    list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
