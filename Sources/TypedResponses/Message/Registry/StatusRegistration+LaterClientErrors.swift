extension StatusRegistration {
  /// The rows of 411 to 417.
  static var laterClientErrors: [StatusRegistration] {
    [
      StatusRegistration(
        .lengthRequired, "Length Required", .http("15.5.12"),
        content: .explainsError,
        retry: .notUnchanged("The client MAY repeat the request with Content-Length."),
        sender: .server,
        whenToSend: "The server does not take content whose length it is not told beforehand.",
        clientAction: "Send the request again with Content-Length.",
        signal: .clientBug,
        runbook: "See which client sends content without its length, or which proxy on the way leaves it out."
      ),
      StatusRegistration(
        .preconditionFailed, "Precondition Failed", .http("15.5.13"), seeAlso: [.http("13.1"), .http("13.2")],
        content: .explainsError,
        requests: .any(
          """
          Only to a request with a precondition. A false If-None-Match on a method other than GET, HEAD and QUERY MUST \
          get it (RFC 9110 §13.1.2); after a false If-Match or If-Unmodified-Since the method MUST NOT be \
          performed (RFC 9110 §13.1.1, §13.1.4).
          """),
        retry: .notUnchanged("After reading the resource again: the condition does not hold any more."),
        sender: .application,
        whenToSend: """
          The client said 'only if it is still the version I know' (If-Match), and it is not; or 'only if there is \
          none yet' (If-None-Match: *), and there is one. Nothing was done.
          """,
        clientAction: "Fetch the current version, apply the change to it and try with its entity tag.",
        remarks: [
          "It comes from evaluating the request's preconditions; a handler never decides on it alone.",
          "When the change the client wants has been made already, a 2xx is allowed in its place (RFC 9110 §13.1.1).",
        ]
      ),
      StatusRegistration(
        .contentTooLarge, "Content Too Large", .http("15.5.14"),
        content: .explainsError,
        fields: [
          .should(.retryAfter, section: .http("10.2.3"), when: "when the refusal is temporary")
        ],
        retry: .afterWaitOnly("After Retry-After, if that is there; otherwise not unchanged."),
        sender: .application,
        whenToSend: "The content is larger than the server takes.",
        clientAction: "Send less. The content says how much is taken, if the server is kind.",
        signal: .clientBug,
        runbook: """
          See what is sent, and by whom: a client that should send less at a time, or a limit that is too low for \
          honest use.
          """,
        remarks: [
          "The server may close the connection so as not to read the rest.",
          "Formerly 'Payload Too Large'.",
        ]
      ),
      StatusRegistration(
        .uriTooLong, "URI Too Long", .http("15.5.15"), seeAlso: [.rfc(9112, "3")],
        content: .explainsError,
        requests: .any("A target longer than the server wishes to parse MUST get it (RFC 9112 §3)."),
        caching: .heuristic,
        retry: .notUnchanged("With a shorter target."),
        sender: .server,
        whenToSend: """
          The target is longer than the server reads: too many query parameters, a redirect that keeps appending to \
          itself, an attack.
          """,
        clientAction: "Shorten the address; move the query into the content of a POST.",
        signal: .attack,
        runbook: """
          See what the targets hold. From strangers it is a search for weak spots; from clients of your own, a \
          redirect that keeps appending to itself or a form that sends its data in the address.
          """
      ),
      StatusRegistration(
        .unsupportedMediaType, "Unsupported Media Type", .http("15.5.16"),
        seeAlso: [.http("12.5.3"), .rfc(5789, "2.2"), .rfc(10008, "3")],
        content: .explainsError,
        fields: [
          .should(.acceptPatch, section: .rfc(5789, "2.2"), when: "in an answer to PATCH"),
          .should(
            .acceptEncoding, section: .http("15.5.16"),
            when: "when the content coding was the cause ('ought to')"),
          .may(.accept, section: .http("15.5.16"), when: "when the media type was the cause"),
          .may(.acceptQuery, section: .rfc(10008, "3"), when: "in an answer to QUERY"),
          .mustNot(.acceptEncoding, section: .http("12.5.3"), when: "when the content coding was not the cause"),
        ],
        retry: .notUnchanged("With a media type or a coding that is supported."),
        sender: .application,
        whenToSend: """
          The content is in a format that this resource does not take with this method, or it is compressed in a \
          way the server does not know.
          """,
        clientAction: """
          Send the content in a format that Accept, Accept-Patch, Accept-Query or Accept-Encoding of the response names.
          """,
        signal: .clientBug,
        runbook: "See which media types and codings come in, and from which client.",
        remarks: [
          "Some guides ask for Accept-Post. That field belongs to the Linked Data Platform; HTTP's own is Accept."
        ]
      ),
      StatusRegistration(
        .rangeNotSatisfiable, "Range Not Satisfiable", .http("15.5.17"), seeAlso: [.http("14.4")],
        content: .explainsError,
        fields: [
          .should(
            .contentRange, section: .http("15.5.17"),
            when: "for a byte range", note: "with the complete length: 'bytes */1234'")
        ],
        requests: .only(
          [.get, .query],
          "Only to a request with Range; the other methods ignore that field (RFC 9110 §14.2, RFC 10008 §2.8)."),
        retry: .notUnchanged("With a range within the length that Content-Range states."),
        sender: .application,
        whenToSend: "None of the ranges the client asked for lies within the representation.",
        clientAction: "Take the length from Content-Range and ask again, or start over.",
        remarks: [
          "Ignoring Range and sending 200 with everything is allowed too.",
          "It comes from evaluating the request's Range; a handler never decides on it alone.",
        ]
      ),
      StatusRegistration(
        .expectationFailed, "Expectation Failed", .http("15.5.18"), seeAlso: [.http("10.1.1")],
        content: .explainsError,
        requests: .any("Only to a request with Expect."),
        retry: .notUnchanged("A client that had sent 'Expect: 100-continue' SHOULD repeat the request without it."),
        sender: .server,
        whenToSend: "The server, or one on the way, cannot do what Expect asks.",
        clientAction: "Send the request again without Expect.",
        signal: .clientBug,
        runbook: "See which client or proxy sends Expect, and what it asks for."
      ),
    ]
  }
}
