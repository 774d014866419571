extension ProblemTexts {
  /// Every text that the package itself sends, in English: what a translation may have, and where it takes its arguments
  /// from.
  ///
  /// ```swift
  /// let german = ProblemTexts(language: "de")
  /// let missing = ProblemTexts.english.details.keys.filter { german.details[$0] == nil }
  /// ```
  ///
  /// `Docs/FaultCodes.md` is the list as a page.
  public static var english: ProblemTexts {
    var texts = ProblemTexts(language: "en")
    texts.faults = [
      "impossible_operation": "This operation cannot be done.",
      "invalid_base64": "Must be data in base64 such as {example}.",
      "invalid_boolean": "Must be true or false.",
      "invalid_date": "Must be a date and time such as {example}.",
      "invalid_decimal": "Must be a number of at most 38 digits.",
      "invalid_format": "Does not have the right form.",
      "invalid_integer": ["Must be a whole number from {minimum} to {maximum}.", "Must be an integer."],
      "invalid_length": [
        "Must have from {minimum} to {maximum} characters.", "Must have at least {minimum} characters.",
        "Must have at most {maximum} characters.",
      ],
      "invalid_number": "Must be a number.",
      "invalid_url": "Must be a URL such as {example}.",
      "invalid_uuid": "Must be a UUID such as {example}.",
      "invalid_value": "This value is not acceptable.",
      "not_allowed": "Must be one of {allowed}.",
      "out_of_range": [
        "Must be from {minimum} to {maximum}.", "Must be at least {minimum}.", "Must be at most {maximum}.",
      ],
      "repeated": "Must be given once.",
      "required": "This value is required.",
      "unexpected_file": "Must be no file.",
      "unknown_cursor": "Is not known here. Begin again without it, or follow a link.",
      "unknown_member": "There is no such member.",
      "wrong_type": "Must be of this type: {expected}.",
    ]
    texts.details = [
      "circuit.open": "A service that is needed for this does not work.",
      "content.beyond_server": "The content is larger than this server takes.",
      "content.coded": "The content must not be encoded; it is {coding}.",
      "content.incomplete": "The content ended before all of it had come.",
      "content.malformed": "The content is not well-formed.",
      "content.missing": "The request has no content.",
      "content.syntax": "Not JSON: line {line}, column {column}: {reason}.",
      "content.too_large": "The content may have at most {maximum} octets.",
      "content.type": "The content must be {accept}.",
      "content.untyped": "The request must say in Content-Type what its content is.",
      "http.content": "The content of the request is not well-formed HTTP.",
      "http.insecure": "Send the request over https. What it held may have been read on the way.",
      "http.malformed": "The request is not well-formed HTTP.",
      "http.method": "This server does not know the method.",
      "http.target": "The target of the request is too long.",
      "http.version": "This server speaks HTTP/1.1.",
      "incident": "The server failed unexpectedly. When you report this, quote incident {incident}.",
      "precondition.creation":
        "The request has to be conditional. Send it again with If-None-Match: * to create the resource.",
      "precondition.failed": "The condition in {field} does not hold. Nothing was done.",
      "precondition.race": "Another request changed the resource at the same time. Nothing was done by this one.",
      "precondition.required":
        "The request has to be conditional. Read the resource and send the request again with {field}.",
      "server.full": "The server has no room left. When you report this, quote incident {incident}.",
      "server.overloaded": "The server has too much to do. When you report this, quote incident {incident}.",
      "server.stopped": "The server stopped working on the request.",
      "upstream.timeout": "Another server did not answer in time. When you report this, quote incident {incident}.",
      "upstream.unreachable":
        "Another server did not answer as it should. When you report this, quote incident {incident}.",
      "validation.many": "Some values in the request are not acceptable.",
      "validation.one": "A value in the request is not acceptable.",
    ]
    return texts
  }
}
