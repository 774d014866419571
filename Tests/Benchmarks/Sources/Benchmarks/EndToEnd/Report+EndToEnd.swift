import Foundation

extension Report {
  /// The part of the page about whole requests.
  var endToEndSection: String {
    """
    ## End to end

    Written by
    `swift run -c release --package-path Tests/Benchmarks Benchmarks --only-end-to-end --write Docs`. Whole requests over
    \(EndToEnd.load.connections) connections, with `wrk` on the same machine: the server and `wrk`, which has one thread,
    share its \(ProcessInfo.processInfo.activeProcessorCount) processors. Medians of \(EndToEnd.rounds) rounds of
    \(EndToEnd.load.seconds) second, in which the servers take turns to be first. A ratio is the median of the rounds' own
    ratios, with the least and the greatest in brackets: how far they lie apart is the noise. Processor time is the
    server's for one request, in its own code and in the system's for it, and far less noisy.

    Hummingbird's own responses from a `Router`, and the same as typed responses from a `TypedRouter`. Both log from level
    notice on: at level info a typed error is a line in the log, which takes longer than the response, and Hummingbird's is
    none. Typed responses are cheaper when the ratio of requests per second is more than 1, and that of processor time less
    than 1.

    \(endToEndText)
    """
  }

  /// The table of whole requests, or why there is none.
  var endToEndText: String {
    switch endToEnd {
    case .absent(let reason): "End to end is absent: \(reason).\n"
    case .measured(let rows):
      """
      \(hummingbirdTable(of: rows.filter { $0.results[.own] != nil }))
      Beside Go's net/http and encoding/json, which checks nothing and fills in nothing. Of Go's is more than 1 where there
      are more requests a second than Go's, and times Go's is less than 1 where they take less of a processor.

      \(goTable(of: rows.filter { $0.results[.go] != nil }))
      """
    }
  }

  private func hummingbirdTable(of rows: [EndToEnd.Row]) -> String {
    let head = [
      "Hummingbird", "requests/s, own", "typed", "typed / own", "typed ahead", "µs of processor, own", "typed",
      "typed / own",
    ]
    let lines = rows.map { row -> String in
      let (ownRates, typedRates) = (row.rates(of: .own), row.rates(of: .typed))
      let (ownTimes, typedTimes) = (row.times(of: .own), row.times(of: .typed))
      let ahead = zip(ownRates, typedRates).count { $0 < $1 }
      return self.row([
        row.route.title, median(ownRates, digits: 0), median(typedRates, digits: 0), ratio(typedRates, to: ownRates),
        "\(ahead) of \(ownRates.count)", median(ownTimes, digits: 1), median(typedTimes, digits: 1),
        ratio(typedTimes, to: ownTimes),
      ])
    }
    return ([row(head), row(head.map { _ in "---" })] + lines).joined(separator: "\n") + "\n"
  }

  private func goTable(of rows: [EndToEnd.Row]) -> String {
    let head = ["", "", "requests/s", "of Go's", "µs of processor", "times Go's"]
    let lines = rows.flatMap { row in
      row.route.contenders.map { contender -> String in
        let (rates, times) = (row.rates(of: contender), row.times(of: contender))
        return self.row([
          row.route.title, contender.title, median(rates, digits: 0),
          contender == .go ? "" : ratio(rates, to: row.rates(of: .go)), median(times, digits: 1),
          contender == .go ? "" : ratio(times, to: row.times(of: .go)),
        ])
      }
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

extension EndToEnd.Row {
  fileprivate func rates(of contender: Contender) -> [Double] {
    results[contender, default: []].map(\.requestsPerSecond)
  }

  fileprivate func times(of contender: Contender) -> [Double] {
    results[contender, default: []].map(\.microsecondsPerRequest)
  }
}
