import TypedResponses

struct Teapot: ErrorResponse {
  static var status: StatusCode { .ok }
  var details: ProblemDetails { ProblemDetails() }
  // expected-error@+2 {{cannot convert return expression of type 'RequiredFields<NotFound>' to return type}}
  // expected-note@+1 {{arguments to generic parameter 'Owner' ('NotFound' and 'Teapot') are expected to be equal}}
  var requiredFields: RequiredFields<Teapot> { NotFound().requiredFields }
}
