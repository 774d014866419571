import Testing
import TypedResponses

@Suite("The alerts that check-responses prints")
struct AlertTests {
  private func alerts(_ options: String...) throws -> String {
    let outcome = try Command.run(["alerts"] + options)
    #expect(outcome.status == 0 && outcome.complaint.isEmpty)
    return outcome.output
  }

  @Test("A budget that burns fast calls somebody after minutes, with the runbook of each status")
  func burn() throws {
    let text = try alerts()
    #expect(
      text.contains(
        """
              - alert: HTTPErrorBudgetBurn
                expr: |-
                  job_route:http_server_failures:ratio_rate1h > 14.4 * 0.001
                  and
                  job_route:http_server_failures:ratio_rate5m > 14.4 * 0.001
                  and
                  job_route:http_server_failures:rate1h * 3600 >= 5
                for: 2m
                labels:
                  severity: critical
                  signal: incident
                  burn_rate: "14.4"
                  window: 1h
                annotations:
                  summary: "Too many requests fail: {{ or $labels.http_route \\"no route\\" }} of {{ $labels.job }}"
                  description: "{{ $value | humanizePercentage }} of the requests of the last 1h failed. The objective of \
        99.9 % over 30d allows 0.1 %."
                  runbook: |-

        """))
    for code in [500, 502, 503, 504, 507, 508] {
      let registration = try #require(StatusCode(code)).registration
      #expect(text.contains("\(registration.status): \(try #require(registration.runbook))\n"))
    }
  }

  @Test("Every status that points to an attack or to a client's bug has its alert, with its runbook")
  func spikes() throws {
    let text = try alerts()
    for registration in StatusRegistration.all where registration.sender != .notOffered {
      let name = "HTTP\(registration.phrase.filter(\.isLetter))Spike"
      let isWanted = [.attack, .clientBug].contains(registration.signal)
      #expect(text.contains("- alert: \(name)\n") == isWanted, "\(registration.status)")
      if isWanted { #expect(text.contains("runbook: \"\(try #require(registration.runbook))\"")) }
    }
    #expect(text.contains("http_response_status_code!~\"501|505|510|511\""))
  }

  @Test("Objectives are exact, and every route can have its own")
  func objectives() throws {
    let text = try alerts("--slo", "99.999999", "--slo", "/reports/{id}=95.5%")
    #expect(text.contains("ratio_rate1h{http_route!=\"/reports/{id}\"} > 14.4 * 0.00000001\n"))
    #expect(text.contains("ratio_rate3d{http_route=\"/reports/{id}\"} > 1 * 0.045\n"))
    #expect(text.contains("          http_route: \"/reports/{id}\"\n"))
    #expect(text.contains("The objective of 95.5 % over 30d allows 4.5 %."))
  }

  @Test("A budget that nothing can burn so fast is watched all the same")
  func largeBudget() throws {
    let text = try alerts("--slo=90")
    #expect(text.contains("ratio_rate1h > 0.55\n") && text.contains("ratio_rate6h > 0.55\n"))
    #expect(text.contains("ratio_rate1d > 3 * 0.1\n"))
  }

  @Test("Windows are longer or shorter with the time of the budget")
  func windows() throws {
    let text = try alerts("--window", "12h")
    for window in ["5s", "30s", "1m", "2m", "6m", "24m", "1h12m"] {
      #expect(text.contains("job_route:http_server_failures:ratio_rate\(window)\n"))
    }
    #expect(text.contains("job_route:http_server_error_budget:left12h\n"))
    #expect(try alerts("--window", "4w2d").contains(":left30d\n"))
  }

  @Test("The series are chosen and told apart as the options say")
  func series() throws {
    let text = try alerts(
      "--metric", "requests_seconds", "--selector", "{env=\"live\"}", "--by", "namespace,app", "--per", "service",
      "--label", "team=api", "--severities", "page,ticket,note")
    #expect(text.contains(#"sum by (namespace, app) (rate(requests_seconds_count{env=\"live\"}[1h]))"#))
    #expect(text.contains("record: namespace_app:http_server_failures:ratio_rate1h\n"))
    #expect(!text.contains("http_route") && !text.contains("critical"))
    #expect(text.contains("          severity: page\n          signal: incident\n          team: api\n"))
    #expect(text.contains("summary: \"Too many requests fail: {{ $labels.namespace }}, {{ $labels.app }}\""))
  }

  @Test(
    "What cannot be meant is refused with a sentence",
    arguments: [
      (["--slo", "100"], "The objective '100' leaves no error budget: it has to lie between 0 and 100."),
      (["--slo", "0.999"], "The objective '0.999' is at most one percent. It is a percentage: write 99.9, not 0.999."),
      (["--slo", "many"], "The objective 'many' is no percentage such as 99.9."),
      (["--slo", "99.1234567"], "The objective '99.1234567' has more than six digits after the point."),
      (["--slo", "/a=99", "--slo", "/a=98"], "The route '/a' has two objectives."),
      (
        ["--slo", "/a=99", "--per", "service"], "With --per service the route '/a' cannot have an objective of its own."
      ),
      (["--format", "json"], "Alerts cannot be written in the format 'json'; there is prometheus."),
      (["--window", "month"], "The window 'month' is no time such as 30d or 12h."),
      (["--window", "99999999999999999999y"], "The window '99999999999999999999y' is no time such as 30d or 12h."),
      (["--window", "5h"], "The window '5h' has to lie between 6h and 366d."),
      (["--metric", "a_seconds_count"], "Name the histogram without '_count': 'a_seconds'."),
      (
        ["--metric", "http.server"],
        "'http.server' is no name of a metric: write letters, digits, '_' and ':', no digit first."
      ),
      (
        ["--selector", "job=api"], "The selector 'job=api' is no list of matchers such as 'job=\"api\",env!=\"test\"'."
      ),
      (["--by", "http_route"], "The label 'http_route' belongs to a request: --by names what tells services apart."),
      (["--label", "severity=none"], "The label 'severity' is set by the rules."),
      (["--spike", "few"], "--spike takes a whole number from 2 on, not 'few'."),
      (["--spike-rate", "1e3"], "--spike-rate takes responses in a second, such as 0.5, not '1e3'."),
      (["rules.yml"], "'alerts' reads no input; 'rules.yml' is no option."),
      (["--fail-on", "must"], "There is no option --fail-on for alerts."),
    ])
  func refusals(options: [String], sentence: String) throws {
    let outcome = try Command.run(["alerts"] + options)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("check-responses: \(sentence)\n"))
  }

  @Test("The page of a status tells its signal")
  func explanation() throws {
    #expect(try Command.run(["explain", "429"]).output.contains("\nSignal: attack. See who it is."))
    #expect(try Command.run(["explain", "200"]).output.contains("\nSignal: nothing\n"))
  }
}
