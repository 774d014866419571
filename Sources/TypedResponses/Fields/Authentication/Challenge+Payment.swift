extension Challenge {
  /// A payment that opens the resource, for a 402.
  ///
  /// ```http
  /// WWW-Authenticate: Payment id="x7Tg2pLq", realm="api", method="card", intent="charge", request="eyJhbW91bnQiOiI1In0"
  /// ```
  ///
  /// - Parameters:
  ///   - id: A value made for this challenge alone, which the client sends back; nobody may be able to guess it.
  ///   - realm: What the payment is for.
  ///   - method: The payment method, in lower case.
  ///   - intent: What kind of payment it is, such as `charge`.
  ///   - request: What the method needs to know, as JSON in canonical form (RFC 8785). It is sent in base64url.
  ///   - expires: Until when the challenge can be paid.
  ///   - description: What is paid for, for people.
  ///   - opaque: JSON in canonical form that the client sends back unchanged.
  ///
  /// [draft-ryan-httpauth-payment](https://datatracker.ietf.org/doc/draft-ryan-httpauth-payment/), version 01
  public static func payment(
    id: QuotedText, realm: QuotedText, method: QuotedText, intent: QuotedText, request: [UInt8],
    expires: HTTPDate? = nil, description: QuotedText? = nil, opaque: [UInt8]? = nil
  ) -> Challenge {
    var parameters = [
      FieldParameter(checked: "id", id.text), FieldParameter(checked: "realm", realm.text),
      FieldParameter(checked: "method", method.text), FieldParameter(checked: "intent", intent.text),
      FieldParameter(checked: "request", Base64.encodeForURL(request)),
    ]
    if let expires { parameters.append(FieldParameter(checked: "expires", expires.timestamp)) }
    if let description { parameters.append(FieldParameter(checked: "description", description.text)) }
    if let opaque { parameters.append(FieldParameter(checked: "opaque", Base64.encodeForURL(opaque))) }
    return Challenge(checked: "Payment", parameters)
  }
}

extension HTTPDate {
  /// The instant as protocols beside HTTP write it: `2026-11-28T16:00:00Z`.
  ///
  /// [RFC 3339 §5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)
  fileprivate var timestamp: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (day, second) = (day, secondOfDay)
    return """
      \(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))T\
      \(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z
      """
  }
}
