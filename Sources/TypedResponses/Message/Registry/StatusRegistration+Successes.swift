extension StatusRegistration {
  /// The rows of 200 to 226.
  static var successes: [StatusRegistration] {
    [
      StatusRegistration(
        .ok, "OK", .http("15.3.1"), seeAlso: [.http("9.3")],
        content: .expected,
        contentNote: """
          The representation for GET, the result for QUERY, the outcome for other methods. When there is nothing to send, 204 says so.
          """,
        fields: [
          .should(
            .etag, .lastModified, section: .http("8.8"),
            when: "in an answer to GET, HEAD or QUERY, as far as they are known"),
          .should(.allow, section: .http("9.3.7"), when: "in an answer to OPTIONS"),
          .noValidatorsForChangedContent,
        ],
        caching: .heuristic,
        retry: .nothing,
        sender: .application,
        whenToSend: """
          The request worked, and the response carries the result: a representation for GET, what was found for QUERY, the new state or \
          the outcome for POST, PUT, PATCH and DELETE.
          """,
        clientAction: "Read the content.",
        remarks: [
          "Never put an error into a 200: clients, caches and monitoring look at the status, not at the content.",
          """
          A list without members is a representation like any other: 200 with an empty list, neither 204 nor 404. \
          The same holds for a page past the last one.
          """,
          "Reading a job that has failed is 200 with the state 'failed': the GET itself worked.",
          """
          A 200 to POST or PATCH is cacheable only with an explicit lifetime and a Content-Location equal to the \
          target (RFC 9110 §9.3.3, RFC 5789 §2).
          """,
          "A 200 to CONNECT opens a tunnel; nothing of HTTP follows it (RFC 9110 §9.3.6).",
        ]
      ),
      StatusRegistration(
        .created, "Created", .http("15.3.2"), seeAlso: [.http("9.3.3"), .http("9.3.4")],
        content: .optional,
        contentNote: "In an answer to POST it SHOULD describe the new resource and refer to it.",
        fields: [
          .should(
            .location, section: .http("9.3.3"),
            when: "in an answer to POST", note: "with the address of the new resource and no fragment"),
          .may(.etag, .lastModified, section: .http("15.3.2"), note: "for the new representation"),
          .noValidatorsForChangedContent,
        ],
        requests: .unsafe(
          "A safe method does not create. A PUT that creates its target MUST answer 201 (RFC 9110 §9.3.4)."),
        retry: .nothing,
        sender: .application,
        whenToSend: "The request made one or more new resources, which exist by now.",
        clientAction: "Find the new resource at Location; without that field it is the target of the request itself.",
        remarks: [
          "A PUT needs no Location: the client named the resource.",
          "Answering a creating POST with 200 works, but hides where the new resource is.",
        ]
      ),
      StatusRegistration(
        .accepted, "Accepted", .http("15.3.3"),
        content: .expected,
        contentNote: "It describes how far the request has got and leads to a resource where that can be watched.",
        fields: [
          .may(
            .location, section: .http("10.2.2"),
            note: "with the address of the job, by custom: HTTP gives it no meaning here"),
          .may(
            .retryAfter, section: .http("10.2.3"),
            note: "with the time until the first look, by custom: HTTP gives it no meaning here"),
        ],
        requests: .unsafe(
          "A DELETE that will likely succeed but has not happened yet SHOULD get it (RFC 9110 §9.3.5)."),
        retry: .nothing,
        sender: .application,
        whenToSend: """
          The work goes on after the response: a report, an export, an e-mail, a video. Whether it succeeds is not \
          known yet.
          """,
        clientAction: "Remember the job's address and look there. Nothing promises that the work succeeds.",
        remarks: [
          """
          HTTP cannot send another status for this request later. The job is a resource of its own; reading it is \
          200 with its state, and 303 can lead to the finished result.
          """
        ]
      ),
      StatusRegistration(
        .nonAuthoritativeInformation, "Non-Authoritative Information", .http("15.3.4"),
        content: .optional,
        requests: .any("As the 200 it stands for."),
        caching: .heuristic,
        retry: .nothing,
        sender: .gateway,
        whenToSend: "A proxy changed the origin server's 200 on the way, and says so.",
        clientAction: "Use it as a 200, knowing that the content is not the origin server's.",
        remarks: [
          "Rare. An origin server never has a reason to send it."
        ]
      ),
      StatusRegistration(
        .noContent, "No Content", .http("15.3.5"), seeAlso: [.http("8.6"), .rfc(9112, "6.1")],
        content: .forbidden,
        fields: [
          .mustNot(.contentLength, section: .http("8.6")),
          .mustNot(.transferEncoding, section: .rfc(9112, "6.1")),
          .may(.etag, .lastModified, section: .http("15.3.5"), note: "for the target as it is after the action"),
          .noValidatorsForChangedContent,
        ],
        caching: .heuristic,
        retry: .nothing,
        sender: .application,
        whenToSend: """
          The request worked and there is nothing to add: a DELETE, a PUT or PATCH that does not send the new state \
          back, settings that were saved.
          """,
        clientAction: "Do not look for content. A browser stays on the page it shows.",
        remarks: [
          "Even 'Content-Length: 0' is forbidden; content would be taken for the start of the next response.",
          """
          A successful PUT MUST be 200 or 204, or 201 when it creates (RFC 9110 §9.3.4); a DELETE that has \
          nothing to say SHOULD be 204 (RFC 9110 §9.3.5).
          """,
          "For an empty list choose 200 with an empty list.",
        ]
      ),
      StatusRegistration(
        .resetContent, "Reset Content", .http("15.3.6"),
        content: .empty,
        fields: [
          .should(
            .contentLength, section: .http("8.6"),
            when: "unless the framing says in another way that nothing follows", note: "with the value 0")
        ],
        retry: .nothing,
        sender: .application,
        whenToSend: "A form was taken, and the client should show it empty again for the next entry.",
        clientAction: "Reset the view that sent the request to what it was at first.",
        remarks: [
          "Unlike 204 it is framed like any other response, so 'Content-Length: 0' is right here."
        ]
      ),
      StatusRegistration(
        .partialContent, "Partial Content", .http("15.3.7"), seeAlso: [.http("14.4"), .http("14.6"), .rfc(9111, "3")],
        content: .expected,
        contentNote: """
          Exactly the selected ranges, in the order of the request. A request for one range is never answered in \
          several parts.
          """,
        fields: [
          .must(.contentRange, section: .http("15.3.7.1"), when: "in a response with one part"),
          .must(
            .contentType, section: .http("15.3.7.2"),
            when: "in a response with several parts",
            note: "as multipart/byteranges with its boundary, and a Content-Range within each part"),
          .must(
            .date, .cacheControl, .etag, .expires, .contentLocation, .vary, section: .http("15.3.7"),
            when: "as far as the 200 would have them"),
          .must(
            .contentType, .contentEncoding, .contentLanguage, .lastModified, section: .http("15.3.7"),
            when: """
              as far as the 200 would have them, when the request has no If-Range; within each part when there are \
              several
              """),
          .shouldNot(
            .contentType, .contentEncoding, .contentLanguage, .lastModified, section: .http("15.3.7"),
            when: "in a response with one part to a request with If-Range"),
          .mustNot(
            .contentRange, section: .http("15.3.7.2"),
            when: "in the header section of a response with several parts"),
        ],
        requests: .only(
          [.get, .query],
          """
          Only when the request has a Range that can be satisfied, any If-Range holds, and the answer without \
          Range would be 200 (RFC 9110 §14.2, RFC 10008 §2.8).
          """),
        caching: .heuristic,
        retry: .nothing,
        sender: .application,
        whenToSend: """
          The client asked for parts of a large representation: a download that goes on where it broke off, a seek \
          in a video.
          """,
        clientAction: "Look at Content-Range to see which part came, and ask for the rest if it is needed.",
        remarks: [
          "A server may ignore Range and send 200 with everything.",
          "A cache stores it only when it understands ranges (RFC 9111 §3).",
        ]
      ),
      StatusRegistration(
        .multiStatus, "Multi-Status", .rfc(4918, "11.1"), seeAlso: [.rfc(4918, "13")],
        content: .expected,
        contentNote: """
          In WebDAV an XML document with a 'multistatus' root, in which every 'response' names its resource with \
          'href'. A batch in JSON is a convention of the application, outside the RFC.
          """,
        retry: .notUnchanged(
          "Look at the items: each has a status of its own, and only those that failed are candidates."),
        sender: .application,
        whenToSend: """
          One request did several things with different outcomes: a batch in which some items worked and some did \
          not.
          """,
        clientAction: "Read every item. The 207 itself says nothing about success.",
        remarks: [
          "When the whole batch is refused, answer with that error instead, such as 400.",
          """
          Location has no meaning on it; a redirect among the items has its own location element. Interim \
          statuses SHOULD NOT stand in it.
          """,
        ]
      ),
      StatusRegistration(
        .alreadyReported, "Already Reported", .rfc(5842, "7.1"),
        content: .optional,
        contentNote: "It is a status within a 207, not of a response.",
        requests: .any("SHOULD NOT be used unless the request has 'DAV: bind'."),
        retry: .nothing,
        sender: .notOffered,
        whenToSend: """
          Within a 207 of WebDAV: the members of this collection were listed before, under another binding.
          """,
        clientAction: "Do not count the members twice."
      ),
      StatusRegistration(
        .imUsed, "IM Used", .rfc(3229, "10.4.1"), seeAlso: [.rfc(3229, "10.5.1"), .rfc(3229, "10.6")],
        content: .optional,
        fields: [
          .must(.etag, section: .rfc(3229, "10.4.1"), note: "of the current instance"),
          .must(.init(known: "IM"), section: .rfc(3229, "10.5.2"), note: "with the manipulations that were applied"),
          .must(
            .init(known: "Delta-Base"), section: .rfc(3229, "10.5.1"),
            when: "when If-None-Match has several entity tags"),
        ],
        requests: .only([.get], "Only to a request with A-IM."),
        retry: .nothing,
        sender: .notOffered,
        whenToSend: """
          The content is the result of instance manipulations, such as the difference from the version the client \
          has.
          """,
        clientAction: "Apply the manipulations to the stored version.",
        remarks: [
          "It may be stored under rules of its own (RFC 3229 §10.6). Hardly anyone uses it."
        ]
      ),
    ]
  }
}

extension FieldRule {
  fileprivate static var noValidatorsForChangedContent: FieldRule {
    .mustNot(
      .etag, .lastModified, section: .http("9.3.4"),
      when: "in an answer to a PUT whose content was not stored exactly as it was sent")
  }
}
