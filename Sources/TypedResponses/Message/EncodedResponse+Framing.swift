extension EncodedResponse {
  /// The response framed as its status and the request's method demand.
  ///
  /// `Content-Length` is sent when the length is known and never where it is forbidden; nothing follows the header
  /// section of a 1xx, 204 or 304, of an answer to HEAD, or of a 2xx to CONNECT
  /// ([RFC 9110 §6.4.1](https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1),
  /// [§8.6](https://www.rfc-editor.org/rfc/rfc9110#section-8.6)). `Vary` becomes one line.
  package init(
    framing status: StatusCode, fields: consuming HeaderFields, content: consuming ResponseContent,
    for request: borrowing some RequestFacts
  ) {
    fields.joinVary()
    let method = request.method
    let opensTunnel = status.statusClass == .successful && method == .connect
    guard status.content != .forbidden, !opensTunnel else {
      self.init(status: status, fields: fields, content: .none)
      return
    }
    if let length = content.length {
      fields.append(.contentLength, FieldValue(checked: DecimalDigits.text(length)))
    }
    self.init(status: status, fields: fields, content: method == .head ? .none : content)
  }
}

extension HeaderFields {
  /// Makes the lines of `Vary` one that names each field once, in the order in which they were added. Lines that cannot
  /// be read stay as they are.
  mutating func joinVary() {
    guard contains(.vary) else { return }
    let lines = values(of: .vary).map(\.text).joined(separator: ", ")
    if let vary = Vary(parsing: lines) { set(.vary, vary.fieldValue) }
  }
}
