import TypedResponses

func show(_ octets: [UInt8]) -> some EncodableResponse {
  // expected-error@+1 {{'contentRange' is unavailable: Content-Range comes with 'PartialContent' and}}
  OK(octets).with(.contentRange, "bytes 0-9/100")
}
