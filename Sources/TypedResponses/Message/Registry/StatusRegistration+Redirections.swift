extension StatusRegistration {
  /// The rows of 300 to 308.
  static var redirections: [StatusRegistration] {
    [
      StatusRegistration(
        .multipleChoices, "Multiple Choices", .http("15.4.1"),
        content: .expected,
        contentNote: "SHOULD list the choices with their addresses, except for HEAD.",
        fields: [
          .should(.location, section: .http("15.4.1"), when: "when the server prefers one of the choices"),
          .waitBeforeFollowing,
        ],
        caching: .heuristic,
        retry: .follow("Go on with one of the choices."),
        sender: .application,
        whenToSend: """
          The resource has several representations with addresses of their own, and the client is to choose.
          """,
        clientAction: "Choose from the list, or follow Location when it is there.",
        remarks: [
          "Rare: negotiation by Accept leads there without a detour."
        ]
      ),
      StatusRegistration(
        .movedPermanently, "Moved Permanently", .http("15.4.2"),
        content: .optional,
        contentNote: noteWithLink,
        fields: [
          .should(.location, section: .http("15.4.2"), note: "with the new address"),
          .waitBeforeFollowing,
        ],
        caching: .heuristic,
        retry: .followLoosely,
        sender: .application,
        whenToSend: """
          A page has a new address for good: it is fetched with GET, and arriving there with GET is fine. Sites \
          that moved, domains that were renamed.
          """,
        clientAction: "Remember the new address in place of the old one, and go there.",
        remarks: [
          "Browsers keep it for a long time; a wrong one is hard to take back.",
          "Search engines hand the standing of the old address to the new one.",
          "A redirected POST arrives as a GET in most clients, and a PUT without its content in some: for APIs choose 308.",
        ]
      ),
      StatusRegistration(
        .found, "Found", .http("15.4.3"),
        content: .optional,
        contentNote: noteWithLink,
        fields: [
          .should(.location, section: .http("15.4.3"), note: "with the address for now"),
          .waitBeforeFollowing,
        ],
        retry: .followLoosely,
        sender: .application,
        whenToSend: "A page is at another address for the time being: it is fetched with GET, and arriving so is fine.",
        clientAction: "Go to Location now; keep using the old address next time.",
        remarks: [
          "303 says plainly what most clients do with it after a POST; 307 keeps the method, whatever it is."
        ]
      ),
      StatusRegistration(
        .seeOther, "See Other", .http("15.4.4"),
        content: .optional,
        contentNote: noteWithLink,
        fields: [
          .should(.location, section: .http("15.4.4"), note: "by definition: the status points to it"),
          .waitBeforeFollowing,
        ],
        requests: .any("A POST whose result equals an existing resource MAY get it (RFC 9110 §9.3.3)."),
        retry: .follow("Go on at Location with GET, or HEAD after HEAD, whatever the method was."),
        sender: .application,
        whenToSend: """
          The answer is a page or resource of its own: what to show after a form was taken, the result of a \
          finished job.
          """,
        clientAction: "Fetch Location with GET. Reloading that page does not send the form again.",
        remarks: [
          "This is the redirect of Post/Redirect/Get.",
          "After PUT and DELETE prefer 200 or 204: some clients send these methods to Location, not GET.",
        ]
      ),
      StatusRegistration(
        .notModified, "Not Modified", .http("15.4.5"), seeAlso: [.http("13.1.2"), .rfc(9111, "4.3.4")],
        content: .forbidden,
        fields: [
          .must(
            .contentLocation, .date, .etag, .vary, .cacheControl, .expires, section: .http("15.4.5"),
            when: "as far as the 200 would have them"),
          .shouldNot(.contentType, .contentEncoding, .contentLanguage, section: .http("15.4.5")),
          .shouldNot(.lastModified, section: .http("15.4.5"), when: "when there is an ETag"),
          .may(.contentLength, section: .http("8.6"), note: "only with the length the 200 would have"),
        ],
        requests: .only(
          [.get, .head, .query],
          """
          Only when a condition of the request says that the client's copy is current, and the answer would have \
          been 200. Other methods MUST get 412 instead (RFC 9110 §13.1.2, RFC 10008 §2.6).
          """),
        caching: .inapplicable,
        retry: .nothing,
        sender: .application,
        whenToSend: "The client has the current version: its If-None-Match or If-Modified-Since says so.",
        clientAction: "Use the stored response, and take over the fields that came.",
        remarks: [
          "It comes from evaluating the request's preconditions; a handler never decides on it alone.",
          """
          It updates a stored response and is not itself cacheable by default, though some lists say so (RFC 9111 \
          §4.3.4).
          """,
        ]
      ),
      StatusRegistration(
        .temporaryRedirect, "Temporary Redirect", .http("15.4.8"),
        content: .optional,
        contentNote: noteWithLink,
        fields: [
          .should(.location, section: .http("15.4.8"), note: "with the address for now"),
          .waitBeforeFollowing,
        ],
        retry: .follow("Send the same request to Location: the method MUST NOT change."),
        sender: .application,
        whenToSend: """
          The resource is at another address for the time being, and the request has to arrive there as it is, \
          content and all.
          """,
        clientAction: "Send the same request to Location; keep using the old address next time.",
        remarks: [
          "A client that cannot send its content twice does not follow; it hands the 307 to its user."
        ]
      ),
      StatusRegistration(
        .permanentRedirect, "Permanent Redirect", .http("15.4.9"),
        content: .optional,
        contentNote: noteWithLink,
        fields: [
          .should(.location, section: .http("15.4.9"), note: "with the new address"),
          .waitBeforeFollowing,
        ],
        caching: .heuristic,
        retry: .follow("Send the same request to Location, with the same method."),
        sender: .application,
        whenToSend: """
          The resource has a new address for good, and requests have to arrive there as they are: APIs that moved, \
          HTTP to HTTPS.
          """,
        clientAction: "Remember the new address in place of the old one, and send the same request there.",
        remarks: [
          "Like 301 it is kept for a long time.",
          "Some older clients do not know it and do not follow.",
        ]
      ),
    ]
  }

  private static var noteWithLink: String {
    "A short note with a link to the new address is usual; HEAD gets none."
  }
}

extension FieldRule {
  fileprivate static var waitBeforeFollowing: FieldRule {
    .may(.retryAfter, section: .http("10.2.3"), note: "with the least time to wait before going there")
  }
}

extension RetryRule {
  fileprivate static var followLoosely: RetryRule {
    .follow(
      """
      Go on at Location. A user agent may turn a POST into a GET, and should turn no other method; some do: PUT and \
      DELETE become GET, or a PUT goes on without its content. A QUERY stays one (RFC 10008 §2.5).
      """)
  }
}
