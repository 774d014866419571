extension StatusRegistration {
  /// The rows of 421 to 451.
  static var extensionClientErrors: [StatusRegistration] {
    [
      StatusRegistration(
        .misdirectedRequest, "Misdirected Request", .http("15.5.20"), seeAlso: [.http("4.3.1"), .http("7.4")],
        content: .explainsError,
        retry: .always("The client MAY retry over another connection, whether or not the method is idempotent."),
        sender: .server,
        whenToSend: """
          The request came over a connection, or for a host, that this server does not speak for: a reused HTTP/2 \
          connection whose certificate fits but whose server does not.
          """,
        clientAction: "Send the request again over a new connection to the right host.",
        remarks: [
          "An origin server or a gateway sends it; a proxy MUST NOT."
        ]
      ),
      StatusRegistration(
        .unprocessableContent, "Unprocessable Content", .http("15.5.21"), seeAlso: [.rfc(9457, "3")],
        content: .explainsError,
        contentNote: "For a form, a list of the members at fault and what is wrong with each.",
        requests: .any("The media type is understood (else 415) and the syntax is right (else 400)."),
        retry: .notUnchanged("The same content fails again."),
        sender: .application,
        whenToSend: """
          The content can be read, but what it says cannot be done: an e-mail address that is none, an end before \
          the beginning, a rule of the business that is broken.
          """,
        clientAction: "Show each message at the field it belongs to, and let the user correct the input.",
        signal: .clientBug,
        runbook: """
          See which fields and which fault codes it is. One field in all clients is a form or a rule that changed; \
          one client alone sends wrong data.
          """,
        remarks: [
          "It began in WebDAV as 'Unprocessable Entity' and is part of HTTP since RFC 9110.",
          "Report all the faults at once, not the first one only.",
        ]
      ),
      StatusRegistration(
        .locked, "Locked", .rfc(4918, "11.3"),
        content: .explainsError,
        contentNote: """
          In WebDAV it SHOULD name the condition that failed: lock-token-submitted or no-conflicting-lock.
          """,
        retry: .notUnchanged("After the lock is gone."),
        sender: .application,
        whenToSend: "Somebody holds a lock on the resource.",
        clientAction: "Wait for the lock to go, or send its token if it is your own."
      ),
      StatusRegistration(
        .failedDependency, "Failed Dependency", .rfc(4918, "11.4"),
        content: .explainsError,
        retry: .notUnchanged("After the action it depended on succeeds."),
        sender: .application,
        whenToSend: "This part of a batch was not tried, because another part it depends on failed.",
        clientAction: "Look for the item that failed first; this one is only its consequence.",
        remarks: [
          "It makes sense as a status of one item of a 207."
        ]
      ),
      StatusRegistration(
        .tooEarly, "Too Early", .rfc(8470, "5.2"),
        content: .explainsError,
        fields: [
          .mustNot(.earlyData, section: .rfc(8470, "5.1"))
        ],
        requests: .any("SHOULD NOT be sent unless the request came in TLS early data or with 'Early-Data: 1'."),
        retry: .always("The user agent SHOULD retry by itself, and MUST NOT do so in early data again."),
        sender: .server,
        whenToSend: """
          The request came before the TLS handshake was complete, so it could be a replay, and the server will not \
          risk that.
          """,
        clientAction: "Repeat the request once the handshake is complete."
      ),
      StatusRegistration(
        .upgradeRequired, "Upgrade Required", .http("15.5.22"), seeAlso: [.http("7.8"), .rfc(9113, "8.2.2")],
        content: .explainsError,
        fields: [
          .must(
            .upgrade, .connection, section: .http("7.8"),
            when: "in HTTP/1.1",
            note: "with the protocols that would do, the best first, and with the option 'upgrade'"),
          .mustNot(.upgrade, .connection, section: .rfc(9113, "8.2.2"), when: "in HTTP/2 and HTTP/3"),
        ],
        retry: .notUnchanged("After changing to one of the protocols."),
        sender: .application,
        whenToSend: "The server will serve the request only over another protocol, such as TLS or a newer HTTP.",
        clientAction: "Change to a protocol that Upgrade names and send the request again.",
        signal: .clientBug,
        runbook: "See which clients cannot speak the protocol, and tell their makers."
      ),
      StatusRegistration(
        .preconditionRequired, "Precondition Required", .rfc(6585, "3"),
        content: .explainsError,
        contentNote: "SHOULD explain how to send the request again successfully.",
        caching: .forbidden,
        retry: .notUnchanged("With If-Match or If-Unmodified-Since."),
        sender: .application,
        whenToSend: """
          Changes to this resource are taken only with a condition, so that nobody overwrites what they have not \
          seen.
          """,
        clientAction: "Read the resource, take its entity tag and send the change with If-Match.",
        signal: .clientBug,
        runbook: "See which client sends changes without If-Match."
      ),
      StatusRegistration(
        .tooManyRequests, "Too Many Requests", .rfc(6585, "4"),
        content: .explainsError,
        contentNote: "SHOULD explain the limit.",
        fields: [
          .may(
            .retryAfter, section: .rfc(6585, "4"),
            note: "with the time to wait; not earlier than the reset that RateLimit states")
        ],
        caching: .forbidden,
        retry: .afterWaitOrIfIdempotent,
        sender: .application,
        whenToSend: """
          This client has sent more requests than its limit allows: a quota, or protection against guessed \
          passwords.
          """,
        clientAction: "Wait as long as Retry-After says, then go on more slowly.",
        signal: .attack,
        runbook: """
          See who it is. One caller is a client in a loop or an attack, and is rightly refused. Many callers at once \
          mean that the limit is too low for honest use, or that clients do not heed Retry-After.
          """,
        remarks: [
          """
          RFC 6585 leaves Retry-After open (MAY). This package asks for it, because a client without it can only \
          guess.
          """,
          """
          A draft of the HTTP API working group gives RateLimit and RateLimit-Policy a meaning: how much is left, \
          and until when. The X-RateLimit fields that many APIs send are defined by no standard.
          """,
        ]
      ),
      StatusRegistration(
        .requestHeaderFieldsTooLarge, "Request Header Fields Too Large", .rfc(6585, "5"), seeAlso: [.http("5.4")],
        content: .explainsError,
        contentNote: "SHOULD name the field when a single one is too large.",
        requests: .any(
          """
          Fields larger than the server wishes to process MUST get a 4xx, of which this is the most exact (RFC \
          9110 §5.4).
          """),
        caching: .forbidden,
        retry: .notUnchanged("The client MAY send the request again with smaller fields."),
        sender: .server,
        whenToSend: "The header section as a whole, or one field of it, is too large: mostly cookies that piled up.",
        clientAction: "Drop or shorten fields, mostly cookies.",
        signal: .clientBug,
        runbook: "See which field grows: mostly a cookie that is set again under a new name or path each time."
      ),
      StatusRegistration(
        .unavailableForLegalReasons, "Unavailable For Legal Reasons", .rfc(7725, "3"), seeAlso: [.rfc(7725, "4")],
        content: .explainsError,
        contentNote: "SHOULD say who demands it, by which law, and whom and what it covers.",
        fields: [
          .should(
            .link, section: .rfc(7725, "4"),
            note: "with rel=blocked-by and the one who carries out the blocking")
        ],
        caching: .heuristic,
        retry: .notUnchanged("Not from the same place, as long as the demand stands."),
        sender: .application,
        whenToSend: """
          A legal demand stands against showing the resource: a court order, a takedown, a law of the user's \
          country.
          """,
        clientAction: "Tell the user why it is not available.",
        remarks: [
          "Link names who blocks, which need not be who demanded it.",
          """
          Microsoft's servers once used the number for a redirect of mobile mail clients. In their logs it can \
          mean that.
          """,
        ]
      ),
    ]
  }
}
