import TypedResponses

func show(_ octets: [UInt8]) -> some EncodableResponse {
  Representation(BytesSource(octets), contentType: "video/mp4")
}
