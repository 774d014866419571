import TypedResponses

struct Locked401: StatusError {
  static var status: StatusCode { .unauthorized }
  var details = ProblemDetails()
  // expected-error@+1 {{'RequiredFields<Owner>' initializer is inaccessible due to 'package' protection level}}
  var requiredFields: RequiredFields<Locked401> { RequiredFields(HeaderFields()) }
}
