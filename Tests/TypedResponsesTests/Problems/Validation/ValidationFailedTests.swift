import Testing
import TypedResponses

@Suite struct ValidationFailedTests {
  @Test("Every fault is listed, each where it stands")
  func lists() throws {
    let failed = ValidationFailed(
      fields: FieldError("/email", code: "invalid_format", detail: "Not an e-mail address."),
      FieldError(query: "page", code: "out_of_range", detail: "Must be from 1 to 9."),
      FieldError(header: .idempotencyKey, code: "required", detail: "This field is required."),
      FieldError(path: "id", code: "wrong_type", detail: "Must be a whole number."),
      FieldError(cookie: "session", code: "required", detail: "This cookie is required."))
    #expect(
      try failed.encode(for: RequestHead(.post)).text
        == #"{"type":"about:blank","title":"Unprocessable Content","status":422,"#
        + #""detail":"Some values in the request are not acceptable.","errors":["#
        + ##"{"detail":"Not an e-mail address.","pointer":"#/email","code":"invalid_format"},"##
        + #"{"detail":"Must be from 1 to 9.","in":"query","name":"page","code":"out_of_range"},"#
        + #"{"detail":"This field is required.","in":"header","name":"Idempotency-Key","code":"required"},"#
        + #"{"detail":"Must be a whole number.","in":"path","name":"id","code":"wrong_type"},"#
        + #"{"detail":"This cookie is required.","in":"cookie","name":"session","code":"required"}]}"#)
  }

  @Test("Without faults there is no failure")
  func empty() {
    #expect(ValidationFailed(fields: [FieldError]()) == nil)
  }
}
