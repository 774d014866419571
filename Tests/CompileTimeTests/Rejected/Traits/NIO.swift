import TypedResponses
import TypedResponsesNIO

// expected-error@+1 {{'IncomingRequest' is unavailable: Enable the trait 'NIO':}}
func answer(_ request: IncomingRequest) -> NoContent { NoContent() }

func serve(_ pipeline: ResponsePipeline, _ channel: String) {
  // expected-error@+1 {{'NIOResponder' is unavailable: Enable the trait 'NIO':}}
  let responder = NIOResponder { _ in NoContent() }
  responder.serve(on: channel)
  // expected-error@+1 {{'NIOResponder' is unavailable: Enable the trait 'NIO':}}
  _ = NIOResponder(pipeline: pipeline) { _ in NoContent() }
}
