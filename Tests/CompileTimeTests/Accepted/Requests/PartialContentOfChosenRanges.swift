import TypedResponses

func download(_ octets: [UInt8]) -> some EncodableResponse {
  let source = BytesSource(octets)
  return Representation(source, contentType: "video/mp4")
}
