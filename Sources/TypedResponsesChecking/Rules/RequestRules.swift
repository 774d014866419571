import TypedResponses

extension ConventionRule {
  /// Responses that the request does not allow, or that contradict it.
  static let requests: [ConventionRule] = [
    ConventionRule(
      "status.101.unasked", .must, .http("7.8"), "Switch only to a protocol that the request's Upgrade field offers."
    ) { subject in
      guard subject.code == 101, !subject.isMultiplexed, let request = subject.request else { return nil }
      guard let offered = request.combinedValue(of: .upgrade) else { return "the request has no Upgrade field" }
      let offers = FieldText.split(offered, on: ",").map { $0.lowercased() }
      let strange = (subject.list(.upgrade) ?? []).first { !offers.contains($0.lowercased()) }
      return strange.map {
        "the response switches to \(FieldText.quote($0)), and the request offers \(FieldText.quote(offered))"
      }
    },
    ConventionRule(
      "status.101.version", .must, .rfc(9113, "8.6"),
      "Send no 101 in HTTP/2 and HTTP/3: they have extended CONNECT in its place."
    ) { $0.code == 101 && $0.isMultiplexed ? "\($0.response.version ?? "") has no 101" : nil },
    ConventionRule(
      "status.interim.http-1.0", .must, .http("15.2"),
      "Send no 1xx response to an HTTP/1.0 client: it would take it for the final one."
    ) { subject in
      guard (100...199).contains(subject.code), subject.request?.version == "HTTP/1.0" else { return nil }
      return "\(subject.code) answers an HTTP/1.0 request"
    },
    ConventionRule(
      "status.206.unasked", .must, .http("15.3.7"),
      "Send 206 only in answer to a request with a Range field; otherwise 200 with all of the content."
    ) { $0.code == 206 && $0.request != nil && $0.requested(.range) == nil ? "the request has no Range field" : nil },
    ConventionRule(
      "status.416.unasked", .must, .http("15.5.17"), "Send 416 only in answer to a request with a Range field."
    ) { $0.code == 416 && $0.request != nil && $0.requested(.range) == nil ? "the request has no Range field" : nil },
    ConventionRule(
      "status.417.unasked", .must, .http("15.5.18"), "Send 417 only in answer to a request with an Expect field."
    ) { $0.code == 417 && $0.request != nil && $0.requested(.expect) == nil ? "the request has no Expect field" : nil },
    ConventionRule(
      "status.406.unasked", .should, .http("15.5.7"),
      "Send 406 only when the request's Accept fields rule out every representation; without them send the default."
    ) { subject in
      let names: [FieldName] = [.accept, .acceptEncoding, .acceptLanguage]
      guard subject.code == 406, let request = subject.request, names.allSatisfy({ request.values(of: $0).isEmpty })
      else { return nil }
      return "the request has no Accept field of any kind"
    },
    ConventionRule(
      "status.405.allow-contradiction", .must, .http("15.5.6"),
      "Leave the refused method out of Allow, or answer the request."
    ) { subject in
      guard subject.code == 405, let method = subject.method, let allowed = subject.list(.allow),
        allowed.contains(method.token)
      else { return nil }
      return "\(method) is refused, and Allow lists it"
    },
    ConventionRule(
      "status.501.basic-method", .should, .http("9.1"),
      "Support GET and HEAD; where a resource has nothing to show, answer 404 or 405."
    ) { subject in
      guard subject.code == 501, let method = subject.method, method == .get || method == .head else { return nil }
      return "\(method) is answered with 501 Not Implemented"
    },
    ConventionRule(
      "method.options.allow", .should, .http("9.3.7"), "List the methods of the target in Allow."
    ) { subject in
      guard subject.method == .options, subject.isSuccess, subject.code != 200, subject[.allow] == nil,
        subject.requested(.accessControlRequestMethod) == nil
      else { return nil }
      return "a successful answer to OPTIONS has no Allow field"
    },
    ConventionRule(
      "method.options.accept-patch", .should, .rfc(5789, "3.1"), "Send Accept-Patch with the media types PATCH takes."
    ) { subject in
      guard subject.method == .options, subject.isSuccess, subject.list(.allow)?.contains("PATCH") == true,
        subject[.acceptPatch] == nil
      else { return nil }
      return "Allow lists PATCH, and there is no Accept-Patch field"
    },
    ConventionRule(
      "method.options.accept-query", .convention, .rfc(10008, "3"),
      "Send Accept-Query with the media types QUERY takes: clients have no other way to know."
    ) { subject in
      guard subject.method == .options, subject.isSuccess, subject.list(.allow)?.contains("QUERY") == true,
        subject[.acceptQuery] == nil, subject.requested(.accessControlRequestMethod) == nil
      else { return nil }
      return "Allow lists QUERY, and there is no Accept-Query field"
    },
    ConventionRule(
      "method.trace.secrets", .should, .http("9.3.8"), "Leave Authorization and Cookie out of what TRACE sends back."
    ) { subject in
      guard subject.method == .trace, subject.code == 200, let text = subject.response.text?.lowercased() else {
        return nil
      }
      let lines = text.split(whereSeparator: \.isNewline)
      let secret = ["authorization:", "cookie:"].first { name in lines.contains { $0.hasPrefix(name) } }
      return secret.map { "the content repeats the request's field '\($0)'" }
    },
    ConventionRule(
      "redirect.loop", .convention, .http("15.4"), "Redirect to another address: this one leads the client back here."
    ) { subject in
      guard subject.isRedirect, subject.code != 303 || subject.method == .get, let location = subject[.location],
        let target = subject.request?.target, location == target
      else { return nil }
      return "Location is the address that was asked for: \(FieldText.quote(location))"
    },
  ]
}
