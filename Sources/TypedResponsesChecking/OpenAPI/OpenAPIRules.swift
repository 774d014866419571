import TypedResponses

/// The rules about what an OpenAPI document promises: an ``OpenAPIContract`` applies them.
extension ConventionRule {
  static var openAPIPath: ConventionRule {
    openAPI("path", .convention, "Paths Object", "Describe the path in the document, or answer 404.")
  }
  static var openAPIMethod: ConventionRule {
    openAPI("method", .convention, "Path Item Object", "Describe the method in the document, or answer 405.")
  }
  static var openAPIStatus: ConventionRule {
    openAPI("status", .must, "Responses Object", "Declare the status for the operation, or send one that is declared.")
  }
  static var openAPIMissingField: ConventionRule {
    openAPI("field.required", .must, "Header Object", "Send every field that the document requires of the response.")
  }
  static var openAPIFieldValue: ConventionRule {
    openAPI("field.value", .must, "Header Object", "Send a value that is valid against the field's schema.")
  }
  static var openAPIMediaType: ConventionRule {
    openAPI("media-type", .must, "Response Object", "Declare the media type for the status, or send a declared one.")
  }
  static var openAPIMissingContent: ConventionRule {
    openAPI("content.missing", .must, "Response Object", "Send the content that the document declares for the status.")
  }
  static var openAPISchema: ConventionRule {
    openAPI("content.schema", .must, "Media Type Object", "Send content that is valid against the declared schema.")
  }
  static var openAPIFormat: ConventionRule {
    openAPI("content.format", .should, "Data Type Format", "Send values in the format that the schema names.")
  }
  static var openAPIWriteOnly: ConventionRule {
    openAPI(
      "content.write-only", .should, "Schema Object",
      "Leave out of responses what the schema declares as writeOnly.")
  }
  static var openAPIProblemType: ConventionRule {
    openAPI(
      "problem-type", .must, "Response Object", "Declare the problem type for the status, or send a declared one.")
  }
  static var openAPIRequestParameter: ConventionRule {
    openAPI(
      "request.parameter", .should, "Parameter Object",
      "Declare what the server takes, or refuse what is not declared: clients are told otherwise.")
  }
  static var openAPIRequestContent: ConventionRule {
    openAPI(
      "request.content", .should, "Request Body Object",
      "Declare the content that the server takes, or refuse what is not declared: clients are told otherwise.")
  }
  static var openAPIUnjudged: ConventionRule {
    openAPI(
      "unjudged", .convention, "Schema Object",
      "Look at it yourself, or write the document so that it can be judged: nothing is found right unseen.")
  }

  /// Every rule about an OpenAPI document.
  static let openAPI: [ConventionRule] = [
    openAPIPath, openAPIMethod, openAPIStatus, openAPIMissingField, openAPIFieldValue, openAPIMediaType,
    openAPIMissingContent, openAPISchema, openAPIFormat, openAPIWriteOnly, openAPIProblemType,
    openAPIRequestParameter, openAPIRequestContent, openAPIUnjudged,
  ]

  private static func openAPI(
    _ name: String, _ severity: Severity, _ section: String, _ advice: String
  ) -> ConventionRule {
    ConventionRule(RuleID("openapi.\(name)"), severity, .openAPI(section), advice) { _ in nil }
  }
}
