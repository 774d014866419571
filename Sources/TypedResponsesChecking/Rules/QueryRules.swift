import TypedResponses

extension ConventionRule {
  /// What QUERY asks of its answer, beside what it asks as GET does.
  static let queries: [ConventionRule] = [
    ConventionRule(
      "query.untyped", .must, .rfc(10008, "2"),
      "Answer 400 to a QUERY without Content-Type: what its content means must not be guessed."
    ) { subject in
      guard subject.method == .query, subject.isSuccess, subject.requested(.contentType) == nil,
        let fields = subject.request?.fields,
        [.host, .contentLength, .transferEncoding].contains(where: { fields.contains($0) })
      else { return nil }
      return "the QUERY has no Content-Type, and is answered with \(subject.code)"
    },
    ConventionRule(
      "query.accept-query", .convention, .rfc(10008, "3"),
      "List the formats that QUERY takes in Accept-Query, so that the client can choose one."
    ) { subject in
      guard subject.method == .query, subject.code == 415, subject[.acceptQuery] == nil,
        subject[.acceptEncoding] == nil
      else { return nil }
      return "a QUERY is answered with 415, and there is no Accept-Query field"
    },
    ConventionRule(
      "query.location.target", .must, .rfc(10008, "2.4"),
      "Send in Location a URI at which GET repeats the query without its content, or leave the field out."
    ) { subject in
      guard subject.method == .query, subject.isSuccess, let location = subject[.location],
        let request = subject.request, location == request.target || location == (request.origin ?? "") + request.target
      else { return nil }
      return "Location is the target itself, where a GET has no content to go by"
    },
    ConventionRule(
      "query.location.fragment", .convention, .rfc(10008, "2.4"),
      "Leave the fragment out: Location names a resource, not a part of one."
    ) { subject in
      guard subject.method == .query, subject.isSuccess, let location = subject[.location], location.contains("#")
      else { return nil }
      return "Location is \(FieldText.quote(location))"
    },
  ]
}
