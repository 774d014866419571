extension StatusRegistration {
  /// The rows of 100 to 103.
  static var informational: [StatusRegistration] {
    [
      StatusRegistration(
        .continue, "Continue", .http("15.2.1"), seeAlso: [.http("10.1.1")],
        content: .forbidden,
        requests: .any(
          """
          Only to a request that has content and 'Expect: 100-continue', and never to HTTP/1.0. A final response \
          MUST follow.
          """),
        caching: .inapplicable,
        retry: .nothing,
        sender: .server,
        whenToSend: """
          The server has read the header section of a large upload and wants the content. It spares the client \
          sending what would be refused anyway.
          """,
        clientAction: "Send the content, then wait for the final response.",
        remarks: [
          "A server that will refuse the request answers with the final status at once, such as 401 or 413.",
          "To a request with both Upgrade and the expectation, 100 comes before 101 (RFC 9110 §7.8).",
        ]
      ),
      StatusRegistration(
        .switchingProtocols, "Switching Protocols", .http("15.2.2"), seeAlso: [.http("7.8")],
        content: .forbidden,
        fields: [
          .must(.upgrade, section: .http("7.8")),
          .must(.connection, section: .http("7.8"), note: "with the option 'upgrade'"),
        ],
        requests: .any(
          """
          Only to a request with Upgrade, and only to a protocol it offers. Upgrade in HTTP/1.0 is ignored; \
          HTTP/2 and HTTP/3 have no 101.
          """),
        caching: .inapplicable,
        retry: .nothing,
        sender: .server,
        whenToSend: "The server takes up a protocol that the client offered, such as WebSocket, on this connection.",
        clientAction: "Speak the new protocol as soon as the header section has ended.",
        remarks: [
          "Upgrade lists the new protocols from the lowest layer up.",
          "Changing from HTTP/1.1 to HTTP/2 this way is deprecated (RFC 9113 §3.1).",
        ]
      ),
      StatusRegistration(
        .processing, "Processing", .rfc(2518, "10.1"),
        content: .forbidden,
        requests: .any(
          "Only when the work will take long: RFC 2518 speaks of more than 20 seconds. A final response MUST follow."),
        caching: .inapplicable,
        retry: .nothing,
        sender: .server,
        whenToSend: "The server has the whole request and is still at work on it.",
        clientAction: "Keep waiting for the final response.",
        remarks: [
          "Nothing obliges a client to wait longer because of it. For long work choose 202 and a job to watch.",
          "RFC 4918 dropped it from WebDAV; the registration stays (RFC 4918 §21.4).",
        ]
      ),
      StatusRegistration(
        .earlyHints, "Early Hints", .rfc(8297, "2"),
        content: .forbidden,
        fields: [
          .should(
            .link, section: .rfc(8297, "2"),
            note: "and other fields that the final response is expected to have")
        ],
        requests: .any("May be sent several times before the final response, which MUST follow."),
        caching: .inapplicable,
        retry: .nothing,
        sender: .server,
        whenToSend: """
          The final response takes a while, and it is already known what the page will need: style sheets, scripts, \
          fonts, as Link fields with rel=preload.
          """,
        clientAction: """
          Start loading what the links name. The hints are only hints: they MUST NOT change how the final response \
          is read.
          """,
        remarks: [
          "The final response carries its own fields, whether or not they were hinted at.",
          "It took the place of HTTP/2 server push.",
        ]
      ),
    ]
  }
}
