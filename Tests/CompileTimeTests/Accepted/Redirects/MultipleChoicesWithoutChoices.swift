import TypedResponses

func answer() -> some EncodableResponse {
  MultipleChoices(["/report.pdf", "/report.html"])
}
