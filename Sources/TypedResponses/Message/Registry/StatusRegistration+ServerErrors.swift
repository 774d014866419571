extension StatusRegistration {
  /// The rows of 500 to 511.
  static var serverErrors: [StatusRegistration] {
    [
      StatusRegistration(
        .internalServerError, "Internal Server Error", .http("15.6.1"),
        content: .explainsError,
        contentNote: """
          Without stack traces, queries or paths: an identifier by which the error is found in the log is enough.
          """,
        retry: .ifIdempotent("The cause is unknown, so it may well fail again."),
        sender: .application,
        whenToSend: """
          Something happened that the program does not expect: an error nobody handled, a state that cannot be.
          """,
        clientAction: "Tell the user that it did not work and is not their fault; report the identifier.",
        signal: .incident,
        runbook: """
          Look for an unhandled error in the application's own log, by the identifier in the problem. It is almost \
          always a bug; when it began with a release, take that back first.
          """,
        remarks: [
          """
          Do not choose it on purpose. What can be foreseen has a better status: 503 when overloaded, 502 or 504 \
          when another server is at fault, 4xx when the request is.
          """
        ]
      ),
      StatusRegistration(
        .notImplemented, "Not Implemented", .http("15.6.2"), seeAlso: [.http("9.1"), .rfc(9112, "6.1")],
        content: .explainsError,
        requests: .any(
          """
          General-purpose servers MUST support GET and HEAD (RFC 9110 §9.1). An unknown method or transfer coding \
          SHOULD get it (RFC 9112 §6.1).
          """),
        caching: .heuristic,
        retry: .notUnchanged("The server does not have the feature."),
        sender: .server,
        whenToSend: "The server does not know the method, for any resource.",
        clientAction: "Do without the feature.",
        signal: .clientBug,
        runbook: "See who uses the method: a client that was made for another server, or a scanner."
      ),
      StatusRegistration(
        .badGateway, "Bad Gateway", .http("15.6.3"), seeAlso: [.rfc(9112, "6.3")],
        content: .explainsError,
        requests: .any("A proxy that gets a response whose framing cannot be read MUST send it (RFC 9112 §6.3)."),
        retry: .ifIdempotent(),
        sender: .gateway,
        whenToSend: "A server behind this one sent a response that makes no sense, or broke off.",
        clientAction: "Try again later; the fault lies behind the server.",
        signal: .incident,
        runbook: """
          See whether the application process runs, and on the port the gateway expects. A crash or a restart is the \
          usual cause.
          """
      ),
      StatusRegistration(
        .serviceUnavailable, "Service Unavailable", .http("15.6.4"), seeAlso: [.http("10.2.3")],
        content: .explainsError,
        fields: [
          .may(.retryAfter, section: .http("10.2.3"), note: "with how long it is expected to last")
        ],
        retry: .afterWaitOrIfIdempotent,
        sender: .application,
        whenToSend: """
          The server cannot answer for the time being: overload, maintenance, a deployment, a database that is \
          down, a circuit breaker that is open.
          """,
        clientAction: "Wait as long as Retry-After says, then send the request again.",
        signal: .incident,
        runbook: "Look at processor and memory, the state of the deployment and the health checks.",
        remarks: [
          "RFC 9110 leaves Retry-After open (MAY); send it whenever the time is known."
        ]
      ),
      StatusRegistration(
        .gatewayTimeout, "Gateway Timeout", .http("15.6.5"), seeAlso: [.rfc(9111, "5.2.1.7")],
        content: .explainsError,
        requests: .any(
          "A cache that is asked for 'only-if-cached' and has nothing SHOULD send it (RFC 9111 §5.2.1.7)."),
        retry: .ifIdempotent("The first request may still be at work."),
        sender: .gateway,
        whenToSend: "A server behind this one did not answer in time.",
        clientAction: "Try again later, with growing pauses.",
        signal: .incident,
        runbook: """
          Look at slow queries and at the time limits along the way. It often comes before the 503s of an overload.
          """
      ),
      StatusRegistration(
        .httpVersionNotSupported, "HTTP Version Not Supported", .http("15.6.6"),
        content: .explainsError,
        contentNote: "SHOULD say why the version is not supported and which protocols are.",
        retry: .notUnchanged("With another version of HTTP."),
        sender: .server,
        whenToSend: "The server refuses the major version of HTTP the request was made with.",
        clientAction: "Use a version the content names.",
        signal: .clientBug,
        runbook: "See which client speaks another version, and whether a proxy on the way changes it."
      ),
      StatusRegistration(
        .variantAlsoNegotiates, "Variant Also Negotiates", .rfc(2295, "8.1"),
        content: .explainsError,
        retry: .notUnchanged("It is a fault in the server's configuration, which a repeat does not mend."),
        sender: .notOffered,
        whenToSend: """
          In transparent negotiation, the chosen variant is itself set up to negotiate, which goes round in a \
          circle.
          """,
        clientAction: "Report it to whoever runs the server.",
        signal: .incident,
        runbook: "Correct the configuration of the negotiation: a variant is set up to negotiate itself."
      ),
      StatusRegistration(
        .insufficientStorage, "Insufficient Storage", .rfc(4918, "11.5"),
        content: .explainsError,
        retry: .notUnchanged(
          """
          The shortage is thought to be temporary, but a request that a user's action caused MUST NOT be repeated \
          until another action of the user asks for it.
          """),
        sender: .application,
        whenToSend: """
          The server has no room to store what the request would need stored: a full disk, a quota of the whole \
          service.
          """,
        clientAction: "Tell the user, and try again when they ask for it.",
        signal: .incident,
        runbook: "Make room: look at the disks and at the quota of the whole service."
      ),
      StatusRegistration(
        .loopDetected, "Loop Detected", .rfc(5842, "7.2"),
        content: .explainsError,
        retry: .notUnchanged("The loop is still there."),
        sender: .application,
        whenToSend: "A request with 'Depth: infinity' ran into a loop of bindings, and the whole operation failed.",
        clientAction: "Ask with a smaller depth.",
        signal: .incident,
        runbook: "Look for the binding that leads back to a collection above it."
      ),
      StatusRegistration(
        .notExtended, "Not Extended", .rfc(2774, "7"),
        content: .explainsError,
        contentNote: "It should hold what the client needs to extend the request.",
        retry: .notUnchanged("With the extension it asks for."),
        sender: .notOffered,
        whenToSend: """
          Never in new work: the registry marks it as obsoleted. It asked for an extension of the HTTP Extension \
          Framework.
          """,
        clientAction: "Treat it as a 500."
      ),
      StatusRegistration(
        .networkAuthenticationRequired, "Network Authentication Required", .rfc(6585, "6"),
        content: .explainsError,
        contentNote: "SHOULD link to the place to log in, and SHOULD NOT be the log-in form itself.",
        fields: [
          .shouldNot(
            .wwwAuthenticate, section: .rfc(6585, "6"),
            note: "nor any other challenge: the origin server did not send it")
        ],
        requests: .any("Origin servers SHOULD NOT send it."),
        caching: .forbidden,
        retry: .notUnchanged("After logging in to the network."),
        sender: .gateway,
        whenToSend: """
          A network that wants a log-in first answers in place of the server: the wireless network of a hotel or an \
          airport.
          """,
        clientAction: "Let the user log in to the network, then repeat what was interrupted."
      ),
    ]
  }
}
