import TypedResponses

// expected-error@+2 {{type 'Busy' does not conform to protocol 'ErrorResponse'}}
// expected-note@+1 {{add stubs for conformance}}
struct Busy: ErrorResponse {
  static var status: StatusCode { .conflict }
  var details: ProblemDetails { ProblemDetails() }
}
