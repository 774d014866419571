extension Report {
  /// The part of the page about whole requests.
  var endToEndSection: String {
    """
    ## End to end

    Whole requests to Hummingbird, with `wrk` on the same machine, \(EndToEnd.load.connections) connections: its own
    responses from a `Router`, and the same as typed responses from a `TypedRouter`. Medians of \(EndToEnd.rounds)
    rounds of \(EndToEnd.load.seconds) seconds, in which the two take turns to be first. Both log from level notice on:
    at level info a typed error is a line in the log, which takes longer than the response, and Hummingbird's is none.
    A ratio is the median of the rounds' own ratios, with the least and the greatest in brackets: how far they lie
    apart is the noise. Typed responses are cheaper when the ratio of requests per second is more than 1, and that of
    processor time (the server's, for one request, far less noisy) less than 1.

    \(endToEndText)
    """
  }

  /// The table of whole requests, or why there is none.
  var endToEndText: String {
    switch endToEnd {
    case .absent(let reason): "End to end is absent: \(reason).\n"
    case .measured(let rows): table(of: rows)
    }
  }

  private func table(of rows: [EndToEnd.Row]) -> String {
    let head = [
      "Hummingbird", "requests/s, own", "typed", "typed / own", "typed ahead", "µs of processor, own", "typed",
      "typed / own",
    ]
    let lines = rows.map { row -> String in
      let ownRates = row.own.map(\.requestsPerSecond), typedRates = row.typed.map(\.requestsPerSecond)
      let ownTimes = row.own.map(\.microsecondsPerRequest), typedTimes = row.typed.map(\.microsecondsPerRequest)
      let ahead = zip(ownRates, typedRates).count { $0 < $1 }
      return self.row([
        row.route.title, median(ownRates, digits: 0), median(typedRates, digits: 0), ratio(typedRates, to: ownRates),
        "\(ahead) of \(row.own.count)", median(ownTimes, digits: 1), median(typedTimes, digits: 1),
        ratio(typedTimes, to: ownTimes),
      ])
    }
    return ([row(head), row(head.map { _ in "---" })] + lines).joined(separator: "\n") + "\n"
  }

  private func median(_ values: [Double], digits: Int) -> String {
    Report.median(values).map { number($0, digits: digits) } ?? "absent"
  }

  /// The median of the rounds' ratios, the least and the greatest.
  private func ratio(_ typed: [Double], to own: [Double]) -> String {
    let ratios = zip(typed, own).map { $0 / $1 }
    guard let middle = Report.median(ratios), let least = ratios.min(), let greatest = ratios.max() else {
      return "absent"
    }
    return "\(number(middle, digits: 2)) (\(number(least, digits: 2))–\(number(greatest, digits: 2)))"
  }
}
