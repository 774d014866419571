import TypedResponses

extension ConventionRule {
  /// Faults in the octets of a message: one rule for each kind.
  static let wire: [ConventionRule] = [
    fault(
      .bareCR, .rfc(9112, "2.2"),
      "End every line with CR LF and put no CR anywhere else: recipients disagree on what a bare CR means."),
    fault(.bareLF, .rfc(9112, "2.2"), "End every line with CR LF."),
    fault(.nul, .http("5.5"), "Refuse NUL in field values where they are made; recipients may cut the value there."),
    fault(.control, .http("5.5"), "Refuse control characters in field values where they are made."),
    fault(
      .foldedLine, .rfc(9112, "5.2"),
      "Write every field value on one line; folding is obsolete and must not be generated."),
    fault(
      .leadingSpace, .rfc(9112, "2.2"),
      "Begin the first field line right after the status line, without a space before its name."),
    fault(.spaceBeforeColon, .rfc(9112, "5.1"), "Write the colon right after the field name."),
    fault(.fieldName, .http("5.1"), "Use a token as the field name: letters, digits and !#$%&'*+-.^_`|~."),
    fault(.fieldLine, .rfc(9112, "5"), "Write every field as 'Name: value', or leave the line out."),
    fault(.startLine, .rfc(9112, "4"), "Begin with a status line such as 'HTTP/1.1 200 OK'."),
    fault(.reasonSpace, .rfc(9112, "4"), "Send the space after the status code even when no reason phrase follows."),
    fault(.lengthInvalid, .http("8.6"), "Send Content-Length as decimal digits alone."),
    fault(
      .lengthConflict, .rfc(9112, "6.3"),
      "Send one Content-Length: with several that differ nobody knows where the message ends."),
    fault(.lengthRepeated, .http("8.6"), "Send Content-Length once."),
    fault(
      .lengthAndCoding, .rfc(9112, "6.2"),
      "Send Transfer-Encoding or Content-Length, never both: the difference lets attackers smuggle messages."),
    fault(.transferCoding, .rfc(9112, "6.1"), "Apply known transfer codings only, chunked once and as the last."),
    fault(.chunkSize, .rfc(9112, "7.1"), "Begin every chunk with its size in hexadecimal digits."),
    fault(.chunkEnd, .rfc(9112, "7.1"), "Send exactly as many octets as the chunk size says, and CR LF after them."),
    fault(.incomplete, .rfc(9112, "8"), "Send the whole message, as long as its framing says."),
    ConventionRule(
      "wire.cut", .should, .rfc(9112, "8"),
      "Look in the server's log why it stopped: the client could not read the content to its end."
    ) { subject in
      subject.response.faults.first { $0.kind == .cut }?.seen
    },
  ]

  private static func fault(_ kind: WireFault.Kind, _ section: RFCSection, _ advice: String) -> ConventionRule {
    ConventionRule(RuleID("wire.\(kind.name)"), .must, section, advice) { subject in
      subject.response.faults.isEmpty ? nil : subject.response.faults.first { $0.kind == kind }?.description
    }
  }
}
