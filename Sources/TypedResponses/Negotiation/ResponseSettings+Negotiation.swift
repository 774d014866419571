extension ResponseSettings {
  func chooseEncoder(for request: some RequestFacts, orPreferred: Bool) -> (encoder: any ContentEncoder, varies: Bool)?
  { (encoders[0], false) }
  var available: MediaTypeList { MediaTypeList(encoders.map { ContentType(stringLiteral: $0.contentType.text) })! }
}
