import TypedResponses

/// Rules for Prometheus that tell when an error budget burns and when a status comes more often than usual, made from
/// what the table of statuses says each of them points to.
///
/// They read the histogram `http.server.request.duration` of the semantic conventions of OpenTelemetry.
struct AlertRules {
  let options: AlertOptions
  private let burnRates: [BurnRate]

  init(_ options: AlertOptions) {
    self.options = options
    burnRates = BurnRate.all(of: options.window)
  }

  /// The file of rules.
  var written: String {
    let groups = [traffic, usual] + failures + [budgetAlerts, signalAlerts]
    return YAML.members([("groups", .list(groups.map(\.yaml)))]).written
  }

  // MARK: - Series

  static var statusLabel: String { "http_response_status_code" }

  /// The requests in a second, by labels, over a time, of the series that the matchers choose.
  private func rate(
    _ suffix: String = "count", by labels: [String], over window: PrometheusDuration, offset: String = ""
  ) -> String {
    "sum by (\(labels.joined(separator: ", "))) (rate(\(series(suffix))[\(window)]\(offset)))"
  }

  private func rate(of matchers: [String], over window: PrometheusDuration) -> String {
    "rate(\(series("count", matchers))[\(window)])"
  }

  private func series(_ suffix: String = "count", _ matchers: [String] = []) -> String {
    let all = matchers + (options.selector.isEmpty ? [] : [options.selector])
    return "\(options.metric)_\(suffix)" + (all.isEmpty ? "" : "{\(all.joined(separator: ","))}")
  }

  /// The name of a recorded series: what its labels are, what it counts, how it was made.
  private func name(_ what: String, _ how: String, byStatus: Bool = false) -> String {
    let level = options.services + (options.isPerRoute ? ["route"] : []) + (byStatus ? ["status"] : [])
    return "\(level.joined(separator: "_")):\(what):\(how)"
  }

  private func requests(_ window: PrometheusDuration) -> String { name("http_server_requests", "rate\(window)") }
  private func failed(_ window: PrometheusDuration) -> String { name("http_server_failures", "rate\(window)") }
  private func ratio(_ window: PrometheusDuration) -> String { name("http_server_failures", "ratio_rate\(window)") }
  private var usualRequests: String {
    "\(options.services.joined(separator: "_")):http_server_requests:usual_rate1d"
  }
  private func ofStatus(_ how: String) -> String { name("http_server_requests", how, byStatus: true) }

  private static var recent: PrometheusDuration { PrometheusDuration(seconds: 300) }
  private static var day: PrometheusDuration { PrometheusDuration(seconds: 86400) }

  // MARK: - Traffic

  /// What a dashboard shows: the rate and the share of each status, and how long requests take.
  private var traffic: RuleGroup {
    let quantiles = [("p50", "0.5"), ("p95", "0.95"), ("p99", "0.99")].map { label, quantile in
      Rule.record(
        name("http_server_request_duration_seconds", "\(label)_rate5m"),
        "histogram_quantile(\(quantile), \(rate("bucket", by: ["le"] + options.budgetLabels, over: Self.recent)))")
    }
    let statusRate = Rule.record(
      ofStatus("rate5m"), rate(by: options.budgetLabels + [Self.statusLabel], over: Self.recent))
    return RuleGroup(
      name: "http-traffic",
      rules: [
        statusRate,
        .record(
          ofStatus("share_rate5m"), share(of: rate(by: options.services, over: Self.recent), over: Self.recent)),
      ] + quantiles)
  }

  /// What is usual: the share of each status on each route among all requests of the service, over a day. It ends an hour ago, since a spike would soon seem usual itself.
  private var usual: RuleGroup {
    let requests = rate(by: options.services, over: Self.day, offset: " offset 1h")
    return RuleGroup(
      name: "http-traffic-usual", interval: PrometheusDuration(seconds: 120),
      rules: [
        .record(usualRequests, requests),
        .record(ofStatus("usual_share1d"), share(of: usualRequests, over: Self.day, offset: " offset 1h")),
      ])
  }

  private func share(of requests: String, over window: PrometheusDuration, offset: String = "") -> String {
    """
    \(rate(by: options.budgetLabels + [Self.statusLabel], over: window, offset: offset))
    / on (\(options.services.joined(separator: ", "))) group_left ()
    \(requests)
    """
  }

  // MARK: - Failures

  /// The failures and their share over every window, and what is left of the budget.
  private var failures: [RuleGroup] {
    let windows = burnRates.flatMap { [$0.short, $0.long] }.sorted()
      .reduce(into: [PrometheusDuration]()) { if $0.last != $1 { $0.append($1) } }
    // Long windows change slowly, and their evaluation reads much.
    let isLong = { (window: PrometheusDuration) in window.seconds >= 21600 }
    let budget = ([nil] + options.routes.map(Optional.some)).map(budgetLeft)
    return [
      RuleGroup(name: "http-failures", rules: windows.filter { !isLong($0) }.flatMap(failures)),
      RuleGroup(
        name: "http-failures-long", interval: PrometheusDuration(seconds: 120),
        rules: windows.filter(isLong).flatMap(failures) + budget),
    ]
  }

  private func failures(over window: PrometheusDuration) -> [Rule] {
    let labels = options.budgetLabels.joined(separator: ", ")
    let failure = """
      sum by (\(labels)) (
        \(rate(of: failedStatuses, over: window))
        or
        \(rate(of: brokenOff, over: window))
      )
      or
      0 * \(requests(window))
      """
    return [
      .record(requests(window), rate(by: options.budgetLabels, over: window)),
      .record(failed(window), failure),
      .record(ratio(window), "\(failed(window)) / \(requests(window))"),
    ]
  }

  /// Every 5xx, those that nobody assigned too, without those that are the client's doing.
  private var failedStatuses: [String] {
    let others = StatusRegistration.all.filter { $0.statusClass == .serverError && $0.signal != .incident }
    return [
      "\(Self.statusLabel)=~\"5..\"",
      "\(Self.statusLabel)!~\"\(others.map { "\($0.status.code)" }.joined(separator: "|"))\"",
    ]
  }

  /// What began as a success and broke off, or had no response at all.
  private var brokenOff: [String] { ["error_type!=\"\"", "\(Self.statusLabel)=~\"[123]..|\""] }

  private func budgetLeft(_ route: (route: String, objective: Objective)?) -> Rule {
    let matchers = routeMatchers(route?.route)
    let (short, window) = (burnRates[0].short, options.window)
    return .record(
      name("http_server_error_budget", "left\(window)"),
      """
      1 - (
        sum_over_time(\(failed(short))\(matchers)[\(window)])
        / sum_over_time(\(requests(short))\(matchers)[\(window)])
      ) / \((route?.objective ?? options.objective).budget)
      """,
      labels: routeLabel(route?.route))
  }

  /// The matchers for one route, or for all that have no objective of their own.
  private func routeMatchers(_ route: String?) -> String {
    let matchers =
      route.map { ["http_route=\(PrometheusSelector.quoted($0))"] }
      ?? options.routes.map { "http_route!=\(PrometheusSelector.quoted($0.route))" }
    return matchers.isEmpty ? "" : "{\(matchers.joined(separator: ","))}"
  }

  /// The label of one route, by which its rules differ from those of others.
  private func routeLabel(_ route: String?) -> [(String, String)] {
    route.map { [("http_route", $0)] } ?? []
  }

  // MARK: - Alerts

  private var budgetAlerts: RuleGroup {
    let objectives = [(nil, options.objective)] + options.routes.map { (Optional($0.route), $0.objective) }
    return RuleGroup(
      name: "http-error-budget",
      rules: objectives.flatMap { route, objective in
        burnRates.map { alert(of: $0, for: objective, route: route) }
      } + [missingMetrics])
  }

  private func alert(of rate: BurnRate, for objective: Objective, route: String?) -> Rule {
    let matchers = routeMatchers(route)
    let threshold = objective.threshold(tenths: rate.tenths)
    var conditions = [rate.long, rate.short].map { "\(ratio($0))\(matchers) > \(threshold)" }
    if options.leastFailures > 0 {
      conditions.append("\(failed(rate.long))\(matchers) * \(rate.long.seconds) >= \(options.leastFailures)")
    }
    return .alert(
      "HTTPErrorBudgetBurn", when: conditions.joined(separator: "\nand\n"), for: rate.pause,
      labels: labels(.incident, rate.isUrgent ? 0 : 1) + [("burn_rate", rate.factor), ("window", "\(rate.long)")]
        + routeLabel(route.map(AlertRules.literal)),
      annotations: [
        ("summary", "Too many requests fail: \(subject)"),
        (
          "description",
          """
          {{ $value | humanizePercentage }} of the requests of the last \(rate.long) failed. The objective of \
          \(objective.percentage) % over \(options.window) allows \(objective.budgetPercentage) %.
          """
        ),
        ("runbook", incidentRunbook),
      ])
  }

  /// Without metrics no other alert can fire, which would look like a quiet day.
  private var missingMetrics: Rule {
    .alert(
      "HTTPMetricsMissing", when: "absent(\(series()))", for: PrometheusDuration(seconds: 900),
      labels: labels(.incident, 1),
      annotations: [
        ("summary", "The metrics of HTTP requests are missing"),
        ("description", "There is no series \(AlertRules.literal(series())): no other alert can be raised."),
        (
          "runbook",
          "See whether the service runs, whether Prometheus reaches it, and whether the metric's name is right."
        ),
      ])
  }

  private var signalAlerts: RuleGroup {
    RuleGroup(
      name: "http-signals",
      rules: [(StatusSignal.attack, 300, 1), (.clientBug, 900, 2)].flatMap { signal, pause, severity in
        StatusRegistration.all.filter { $0.signal == signal && $0.sender != .notOffered }.map {
          spike(of: $0, for: PrometheusDuration(seconds: pause), severity)
        }
      })
  }

  /// Compares how many responses with the status come with each other one: traffic that grows as a whole is no spike.
  /// Where nothing was an hour ago, nothing is known to be usual.
  private func spike(of registration: StatusRegistration, for pause: PrometheusDuration, _ severity: Int) -> Rule {
    let matcher = "{\(Self.statusLabel)=\"\(registration.status.code)\"}"
    let (now, usual) = (ofStatus("share_rate5m") + matcher, ofStatus("usual_share1d") + matcher)
    let service = "on (\(options.services.joined(separator: ", ")))"
    return .alert(
      "HTTP\(registration.phrase.filter { $0 != " " && $0 != "-" })Spike",
      when: """
        \(now)
        and
          \(now) / (1 - \(now))
          > \(options.spike) * (
            \(usual) / (1 - \(usual))
            or
            0 * \(now) and \(service) \(usualRequests)
          )
        and
        \(ofStatus("rate5m"))\(matcher) >= \(options.spikeRate)
        """,
      for: pause, labels: labels(registration.signal, severity),
      annotations: [
        ("summary", "Many more \(registration.status) than usual: \(subject)"),
        ("description", "{{ $value | humanizePercentage }} of all responses of the last 5m."),
        ("runbook", registration.runbook ?? registration.whenToSend),
      ])
  }

  // MARK: - Labels and annotations

  private func labels(_ signal: StatusSignal, _ severity: Int) -> [(String, String)] {
    [("severity", options.severities[severity]), ("signal", signal.name)] + options.labels.map { ($0.name, $0.value) }
  }

  /// The route and the service in the words of a template.
  private var subject: String {
    let services = options.services.map { "{{ $labels.\($0) }}" }.joined(separator: ", ")
    return options.isPerRoute ? "{{ or $labels.http_route \"no route\" }} of \(services)" : services
  }

  private var incidentRunbook: String {
    let statuses = StatusRegistration.all.filter { $0.signal == .incident && $0.sender != .notOffered }
    let query = "sum by (\(Self.statusLabel), error_type) (\(rate(of: [], over: Self.recent)))"
    let question = "See which status it is: \(AlertRules.literal(query))."
    return
      ([question] + statuses.map { "\($0.status): \($0.runbook ?? $0.whenToSend)" }
      + ["No such status: responses broke off while they were sent. Look at the time limits on the way and at the log."])
      .joined(separator: "\n")
  }

  /// The text as a template that prints it.
  private static func literal(_ text: String) -> String {
    text.split(separator: "{{", omittingEmptySubsequences: false).joined(separator: "{{ \"{{\" }}")
  }
}
