import TypedResponses

func download(_ octets: [UInt8]) -> some EncodableResponse {
  // expected-error@+1 {{'init(_:)' is unavailable: 206 depends on the request. Return 'Representation', which sends}}
  PartialContent(octets)
}
