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
  public static let english: ProblemTexts = {
    var texts = ProblemTexts(language: "en")
    texts.faults = [
      "invalid_base64": "Must be data in base64 such as {example}.",
      "invalid_boolean": "Must be true or false.",
      "invalid_count": [
        "Must have from {minimum} to {maximum} elements.", "Must have at least {minimum} elements.",
        "Must have at most {maximum} elements.",
      ],
      "invalid_date": "Must be a date and time such as {example}.",
      "invalid_decimal": "Must be a number of at most 38 digits.",
      "invalid_encoding": "Must be text in UTF-8.",
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
      "move_into_itself": "A value cannot be moved into itself.",
      "not_allowed": ["Must be one of {allowed}, or one of {others} others.", "Must be one of {allowed}."],
      "not_unique": "Must have no element twice.",
      "out_of_range": [
        "Must be from {minimum} to {maximum}.", "Must be at least {minimum}.", "Must be at most {maximum}.",
      ],
      "repeated": "Must be given once.",
      "required": "This value is required.",
      "too_deep": "The resource may nest at most {maximum} deep.",
      "too_many_copies": "The patch may copy at most {maximum} values.",
      "unexpected_file": "Must be no file.",
      "unknown_cursor": "Is not known here. Begin again without it, or follow a link.",
      "unknown_member": "There is no such member.",
      "whole_removed": "The resource as a whole cannot be removed.",
      "wrong_type": ["Must be of this type: {expected}.", "Must be of another type."],
    ]
    texts.details = [
      "circuit.open": "A service that is needed for this does not work.",
      "content.beyond_server": "The content is larger than this server takes.",
      "content.coded": "The content must not be encoded; it is {coding}.",
      "content.incomplete": "The content ended before all of it had come.",
      "content.malformed": "The content is not well-formed.",
      "content.missing": "The request has no content.",
      "content.too_large": "The content may have at most {maximum} octets.",
      "content.type": "The content must be {accept}.",
      "content.unreadable": "The content could not be read.",
      "content.untyped": "The request must say in Content-Type what its content is.",
      "credentials.malformed": "The field Authorization does not have the form of its scheme.",
      "credentials.several": "The field Authorization has to be sent once, with one scheme.",
      "credentials.too_long": "The field Authorization is longer than {maximum} octets.",
      "digest.length": "The digest has {count} octets instead of {expected}.",
      "digest.unreadable": "The field {field} is no dictionary of digests.",
      "fields.one_too_large": "The field {field} is too large.",
      "fields.too_large": "The header fields are too large in sum.",
      "form.boundary": "The Content-Type of a form must have the parameter boundary, of 1 to 70 characters.",
      "form.fields": "The form may have at most {maximum} fields.",
      "form.no_end": part("The form ends without its last boundary."),
      "form.parts": part("The form may have at most {maximum} parts."),
      "host.invalid": "The Host field of the request names no host.",
      "host.missing": "The request has no Host field.",
      "host.repeated": "The request has {count} Host fields.",
      "http.coding": "This server knows no transfer coding but chunked.",
      "http.content": "The content of the request is not well-formed HTTP.",
      "http.fragment": "The target of the request has a fragment.",
      "http.insecure": "Send the request over https. What it held may have been read on the way.",
      "http.late": "The request did not arrive in the time that this server waits for it.",
      "http.malformed": "The request is not well-formed HTTP.",
      "http.method": "This server does not know the method.",
      "http.target": "The target of the request is too long.",
      "http.version": "This server speaks HTTP/1.1.",
      "idempotency.malformed": "The field Idempotency-Key is one string in double quotes, not empty and not too long.",
      "idempotency.missing":
        "Send the request with the field Idempotency-Key: a string in double quotes, new for each action.",
      "idempotency.outstanding": "Send the same request again in a little while.",
      "idempotency.reused": "The key was used for another request. Use a new one for each action.",
      "idempotency.unavailable": "The request was not executed. Send it again later.",
      "incident": "The server failed unexpectedly. When you report this, quote incident {incident}.",
      "network.login": "Log in to the network first: {login}",
      "part.coded": part("It must be sent as it is, without Content-Transfer-Encoding."),
      "part.disposition": part("Its Content-Disposition cannot be read."),
      "part.encoding": part("Its {field} is not UTF-8."),
      "part.field_limit": part("The field may have at most {maximum} octets."),
      "part.file_limit": part("The file may have at most {maximum} octets."),
      "part.filename_limit": part("Its file's name may have at most {maximum} octets."),
      "part.header_limit": part("Its header section may have at most {maximum} octets."),
      "part.line": part("A line of its header section is no field."),
      "part.line_end": part("A line of its header section ends with CR or LF alone."),
      "part.name_limit": part("Its name may have at most {maximum} octets."),
      "part.no_disposition": part("It has no Content-Disposition."),
      "part.no_end": part("It has no end."),
      "part.no_name": part("Its Content-Disposition has no name."),
      "part.not_form_data": part("Its Content-Disposition must be form-data."),
      "part.repeated": part("It has two {field} fields."),
      "part.type": part("Its Content-Type is no media type."),
      "patch.array": "A JSON patch is an array of operations.",
      "patch.member": "The operation needs '{member}'.",
      "patch.missing": "The resource has nothing at '{token}' where '{member}' leads.",
      "patch.op": "'op' must be one of add, remove, replace, move, copy, test.",
      "patch.operation": "An operation is an object.",
      "patch.operations": "The patch may have at most {maximum} operations.",
      "patch.pointer": "'{member}' must be a string that is a JSON pointer.",
      "patch.test": "The resource has another value there.",
      "patch.unwritable": "The resource cannot be patched.",
      "path.encoding": "The part '{name}' of the path is no text in UTF-8.",
      "precondition.creation":
        "The request has to be conditional. Send it again with If-None-Match: * to create the resource.",
      "precondition.failed": "The condition in {field} does not hold. Nothing was done.",
      "precondition.race": "Another request changed the resource at the same time. Nothing was done by this one.",
      "precondition.required":
        "The request has to be conditional. Read the resource and send the request again with {field}.",
      "precondition.rewritten":
        """
      The condition in {field} does not hold: its tag is the current one, changed by a proxy on the way that \
      compresses. Nothing was done. Reading again gives the same tag; the server has to be told to take it.
      """,
      "quota.uncounted": "The request could not be counted.",
      "range.beyond": "The representation has {length} octets.",
      "representation.available": "Available are: {available}.",
      "server.full": "The server has no room left. When you report this, quote incident {incident}.",
      "server.overloaded": "The server has too much to do. When you report this, quote incident {incident}.",
      "server.stopped": "The server stopped working on the request.",
      "upstream.timeout": "Another server did not answer in time. When you report this, quote incident {incident}.",
      "upstream.unreachable":
        "Another server did not answer as it should. When you report this, quote incident {incident}.",
      "validation.first": "Some values in the request are not acceptable. The first {count} faults are told.",
      "validation.many": "Some values in the request are not acceptable.",
      "validation.one": "A value in the request is not acceptable.",
    ]
    texts.details.merge(jsonDetails) { $1 }
    return texts
  }()

  /// What is said of a part of a form, which is named as far as it is known.
  private static func part(_ sentence: String) -> ProblemTemplate {
    ProblemTemplate("Part {part}, '{name}': \(sentence)", "Part {part}: \(sentence)", sentence)
  }
}
