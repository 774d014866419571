import TypedResponsesHummingbirdChecking

struct Context {}

func check(_ router: String) {
  // expected-error@+1 {{'CheckingMiddleware' is unavailable: Enable the trait 'Hummingbird':}}
  _ = CheckingMiddleware()
  // expected-error@+1 {{'CheckingMiddleware' is unavailable: Enable the trait 'Hummingbird':}}
  _ = CheckingMiddleware(contentLimit: 1024)
  // expected-error@+1 {{'CheckingMiddleware' is unavailable: Enable the trait 'Hummingbird':}}
  _ = CheckingMiddleware<Context>()
  // expected-error@+1 {{'CheckedRouter' is unavailable: Enable the trait 'Hummingbird':}}
  _ = CheckedRouter(router)
}
