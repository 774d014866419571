import TypedResponses
import TypedResponsesFlyingFox

func serve(_ pipeline: ResponsePipeline, _ response: EncodedResponse) {
  // expected-error@+1 {{'TypedRoutes' is unavailable: Enable the trait 'FlyingFox':}}
  var routes = TypedRoutes()
  routes.appendRoute("GET /a") { _ in NoContent() }
  // expected-error@+1 {{'TypedRoutes' is unavailable: Enable the trait 'FlyingFox':}}
  _ = TypedRoutes(pipeline: pipeline)
  // expected-error@+1 {{'TypedHandler' is unavailable: Enable the trait 'FlyingFox':}}
  _ = TypedHandler { _ in NoContent() }
  // expected-error@+1 {{'TypedHandler' is unavailable: Enable the trait 'FlyingFox':}}
  _ = TypedHandler(pipeline: pipeline) { _ in NoContent() }
  // expected-error@+1 {{'FlyingFoxAdapter' is unavailable: Enable the trait 'FlyingFox':}}
  _ = FlyingFoxAdapter.response(from: response)
}
