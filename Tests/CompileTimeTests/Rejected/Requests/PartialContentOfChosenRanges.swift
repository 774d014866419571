import TypedResponses

func download(_ octets: [UInt8]) -> some EncodableResponse {
  let source = BytesSource(octets)
  // expected-error@+1 {{'SelectedRanges' initializer is inaccessible due to 'package' protection level}}
  let ranges = SelectedRanges(ranges: [0..<10], completeLength: octets.count, isKnownToClient: false)
  return PartialContent(ranges, of: source, contentType: "video/mp4")
}
