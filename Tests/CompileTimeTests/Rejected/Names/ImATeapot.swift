import TypedResponses

func check() throws {
  // expected-error@+1 {{'ImATeapot' is unavailable: 418 has no meaning in HTTP. Use 'Forbidden' or 'BadRequest'.}}
  throw ImATeapot()
}
