extension Exchange {
  /// The exchanges of one connection, from the octets that came off the wire.
  ///
  /// Interim responses go with the final one that follows them. Octets between two responses, or after the last, are
  /// the ``ObservedResponse/excess`` of the one before.
  ///
  /// - Parameters:
  ///   - octets: One response or several, as they were sent.
  ///   - requests: The octets of the requests they answer, in order; empty when they are not known.
  ///   - name: What a report calls the exchange; the second and later ones get a number.
  public static func exchanges(onWire octets: [UInt8], requests: [UInt8] = [], name: String) -> [Exchange] {
    let requests = RequestReader(requests).requests
    var reader = ResponseReader(octets, isFinished: true)
    var exchanges: [Exchange] = []
    var interim: [ObservedResponse] = []
    func finish(_ response: ObservedResponse) {
      var response = response
      response.interim = interim
      interim = []
      let request = exchanges.count < requests.count ? requests[exchanges.count] : nil
      exchanges.append(Exchange(name: number(name, exchanges.count), response, to: request))
    }
    var lead = reader.takeLead()
    while true {
      let method = exchanges.count < requests.count ? requests[exchanges.count].method : nil
      if let last = exchanges.last, exchanges.count == requests.count {
        var response = last.response
        response.excess += reader.takeLeftover()
        exchanges[exchanges.count - 1] = Exchange(name: last.name, response, to: last.request)
        break
      }
      guard var reading = reader.next(to: method) else { break }
      if !lead.isEmpty {
        let seen = "\(lead.count) octets come before the status line: \"\(excerpt(lead))\""
        reading.response.faults.append(WireFault(kind: .startLine, offset: 0, seen: seen))
        lead = []
      }
      if reading.framing != .otherProtocol { reading.response.excess = reader.takeExcess() }
      if (100...199).contains(reading.response.code), reading.response.code != 101, !reader.leftover.isEmpty {
        interim.append(reading.response)
      } else {
        finish(reading.response)
      }
    }
    if octets.isEmpty {
      let fault = WireFault(kind: .incomplete, offset: 0, seen: "there are no octets at all")
      finish(ObservedResponse(source: .wire, code: 0, faults: [fault]))
    }
    return exchanges
  }
}
