extension StatusRegistration {
  /// The rows of 400 to 410.
  static var clientErrors: [StatusRegistration] {
    [
      StatusRegistration(
        .badRequest, "Bad Request", .http("15.5.1"),
        seeAlso: [.rfc(9112, "3.2"), .rfc(9112, "5.1"), .rfc(5789, "2.2")],
        content: .explainsError,
        requests: .any(
          """
          HTTP/1.1 demands it for a missing, doubled or invalid Host, for a space before the colon of a field and \
          for faulty framing (RFC 9112 §3.2, §5.1, §6.3); a malformed patch document SHOULD get it (RFC 5789 \
          §2.2).
          """),
        retry: .notUnchanged("The same request fails again."),
        sender: .application,
        whenToSend: """
          The request cannot be read: broken JSON, a query parameter that is no number, a required parameter that \
          is missing.
          """,
        clientAction: "Show the message to whoever wrote the client, and correct the request.",
        signal: .clientBug,
        runbook: """
          See which client sends them, and since when: a release of theirs, or one of yours that reads less than \
          before. The problem's detail says what cannot be read.
          """,
        remarks: [
          """
          It is the general client error. Where a more exact status fits (401, 404, 409, 415, 422), send that \
          one, so that clients can act without parsing text.
          """,
          "Some conventions answer every validation failure with it. That is allowed; 422 is clearer.",
        ]
      ),
      StatusRegistration(
        .unauthorized, "Unauthorized", .http("15.5.2"), seeAlso: [.http("11.6.1"), .rfc(6750, "3")],
        content: .explainsError,
        fields: [
          .must(
            .wwwAuthenticate, section: .http("11.6.1"),
            note: "with at least one challenge that applies to the target, and no parameter twice in one challenge")
        ],
        retry: .notUnchanged("The client MAY repeat the request with new credentials."),
        sender: .application,
        whenToSend: "Nobody has said who is asking, or the credentials are wrong, expired or revoked.",
        clientAction: """
          Get credentials as a challenge says (log in, refresh the token, ask the user) and send the request again \
          with them.
          """,
        signal: .attack,
        runbook: """
          Compare accounts and addresses. Many accounts tried from few addresses are somebody guessing passwords: \
          slow them down with 429. All callers at once mean that keys or the identity provider have changed; a \
          single one has credentials that expired.
          """,
        remarks: [
          "The name misleads: it means 'not authenticated'.",
          """
          The challenge is due on a failed log-in by form or JSON too. An API that wants none there answers 400, \
          403 or 422.
          """,
          "Put each challenge on a field line of its own: some clients cannot read several on one.",
        ]
      ),
      StatusRegistration(
        .paymentRequired, "Payment Required", .http("15.5.3"),
        content: .explainsError,
        retry: .notUnchanged("Not before somebody has paid."),
        sender: .application,
        whenToSend: "Some APIs say with it that a subscription or a payment is missing.",
        clientAction: "Tell the user what has to be paid for, as far as the content says.",
        remarks: [
          "RFC 9110 reserves it for the future and gives it no meaning, so a problem type has to say what is meant."
        ]
      ),
      StatusRegistration(
        .forbidden, "Forbidden", .http("15.5.4"), seeAlso: [.rfc(6750, "3.1")],
        content: .explainsError,
        contentNote: "It MAY say why.",
        fields: [
          .may(
            .wwwAuthenticate, section: .http("11.6.1"),
            when: "when other credentials would do, such as a token with a wider scope")
        ],
        retry: .notUnchanged(
          "The client SHOULD NOT repeat the request by itself with the same credentials; it MAY with others."),
        sender: .application,
        whenToSend: """
          The request is understood, and the answer is no: a permission or a role is missing, or a rule forbids it \
          to everybody.
          """,
        clientAction: "Tell the user that they may not do this. Do not ask for the same log-in again.",
        signal: .attack,
        runbook: """
          See who is refused, and what. One caller who goes through many resources is looking for a gap. Many \
          callers since a release are a permission that got lost.
          """,
        remarks: [
          "It need not have to do with credentials.",
          "It admits that the resource exists. To hide that, a server MAY answer 404 (RFC 9110 §15.5.4).",
          "A token whose scope is too narrow SHOULD get 403 with error=\"insufficient_scope\" (RFC 6750 §3.1).",
        ]
      ),
      StatusRegistration(
        .notFound, "Not Found", .http("15.5.5"),
        content: .explainsError,
        caching: .heuristic,
        retry: .notUnchanged("The resource may be there one day; nothing says when."),
        sender: .application,
        whenToSend: "There is no such resource, or the server does not want to say that there is one.",
        clientAction: "Show that it is missing; check the address.",
        signal: .clientBug,
        runbook: """
          On a route, look for links and clients that use old addresses. Without a route, somebody is trying out \
          addresses.
          """,
        remarks: [
          """
          It does not say whether the resource existed or will exist. Where it is known to be gone for good, 410 \
          says so.
          """,
          "A search that finds nothing is 200 with an empty list.",
          """
          To hide a resource, its 404 must not differ from that of one that never existed, in content, fields and \
          time taken.
          """,
        ]
      ),
      StatusRegistration(
        .methodNotAllowed, "Method Not Allowed", .http("15.5.6"), seeAlso: [.http("10.2.1"), .http("9.1")],
        content: .explainsError,
        fields: [
          .must(.allow, section: .http("10.2.1"), note: "with the methods the resource takes now, possibly none")
        ],
        requests: .any(
          """
          A known method that the resource does not take SHOULD get it; an unknown one SHOULD get 501 (RFC 9110 \
          §9.1).
          """),
        caching: .heuristic,
        retry: .notUnchanged("With a method that Allow names."),
        sender: .application,
        whenToSend: "The resource exists, but not for this method: DELETE on something that can only be read.",
        clientAction: "Choose a method that Allow names.",
        signal: .clientBug,
        runbook: "See which client uses the method, and whether the last release lost a route."
      ),
      StatusRegistration(
        .notAcceptable, "Not Acceptable", .http("15.5.7"), seeAlso: [.http("12.5.1")],
        content: .explainsError,
        contentNote: "SHOULD list the representations there are, with their addresses.",
        fields: [
          .should(
            .vary, section: .http("12.5.5"),
            when: "when the response can be cached", note: "with the fields that were negotiated")
        ],
        retry: .notUnchanged("With other Accept fields."),
        sender: .application,
        whenToSend: """
          No representation suits the request's Accept, Accept-Language or Accept-Encoding, and the server will not \
          send another instead.
          """,
        clientAction: "Ask for something on the list.",
        signal: .clientBug,
        runbook: "See which Accept fields come in, and whether a representation is no longer offered.",
        remarks: [
          "Sending a default as if Accept were absent is allowed too, and often kinder (RFC 9110 §12.5.1)."
        ]
      ),
      StatusRegistration(
        .proxyAuthenticationRequired, "Proxy Authentication Required", .http("15.5.8"), seeAlso: [.http("11.7.1")],
        content: .explainsError,
        fields: [
          .must(.proxyAuthenticate, section: .http("11.7.1"), note: "with a challenge that applies to the proxy")
        ],
        retry: .notUnchanged("The client MAY repeat the request with Proxy-Authorization."),
        sender: .gateway,
        whenToSend: "A proxy on the way wants to know who is asking.",
        clientAction: "Authenticate with the proxy, not with the origin server.",
        signal: .attack,
        runbook: "See whose credentials for the proxy are wrong: one client's settings, or somebody guessing."
      ),
      StatusRegistration(
        .requestTimeout, "Request Timeout", .http("15.5.9"), seeAlso: [.rfc(9112, "9.6")],
        content: .explainsError,
        fields: [
          .should(
            .connection, section: .rfc(9112, "9.6"),
            when: "in HTTP/1.1, when the server is going to close the connection", note: "with the option 'close'")
        ],
        retry: .always(
          """
          A client with an outstanding request MAY repeat it, on a new connection if this one is closed: the \
          server never had it whole.
          """),
        sender: .server,
        whenToSend: "The request did not arrive completely in the time the server was ready to wait.",
        clientAction: "Send the request again, more quickly.",
        signal: .attack,
        runbook: """
          Many from few addresses are connections held open on purpose: limit them in front of the server. From \
          everywhere, the network is slow.
          """,
        remarks: [
          """
          Browsers send the request again by themselves, a POST too, and show only the second answer: never after \
          acting on the request.
          """,
          "It is about how slowly the request arrived, not about how long the work took.",
          "That the connection closes was said by an older RFC; RFC 9110 no longer does.",
        ]
      ),
      StatusRegistration(
        .conflict, "Conflict", .http("15.5.10"), seeAlso: [.rfc(5789, "2.2")],
        content: .explainsError,
        contentNote: "SHOULD hold enough to recognise what it clashes with, such as the current state.",
        retry: .notUnchanged("After the clash is resolved."),
        sender: .application,
        whenToSend: """
          The request clashes with the state of the resource: a name that is taken, a change based on an old \
          version, a deletion of something still in use.
          """,
        clientAction: "Look at the current state, resolve the clash, perhaps with the user, and send a new request."
      ),
      StatusRegistration(
        .gone, "Gone", .http("15.5.11"),
        content: .explainsError,
        caching: .heuristic,
        retry: .notUnchanged("Never: the resource is gone for good."),
        sender: .application,
        whenToSend: "The resource was here, was removed on purpose and will not come back.",
        clientAction: "Remove links and bookmarks to it. Search engines drop it sooner than after a 404.",
        signal: .clientBug,
        runbook: "See which clients still use what was removed, and tell their makers what replaces it.",
        remarks: [
          "It takes a server that remembers what it removed. Without that, 404 is right.",
          "Caches may keep it for long: do not send it for what could be restored.",
        ]
      ),
    ]
  }
}
