import TypedResponses
import TypedResponsesHummingbird

struct Context {}

// expected-error@+1 {{'TypedRouter' is unavailable: Enable the trait 'Hummingbird':}}
func addRoutes(to router: TypedRouter<Context>) {}

func serve(_ pipeline: ResponsePipeline, _ response: EncodedResponse) {
  // expected-error@+1 {{'TypedRouter' is unavailable: Enable the trait 'Hummingbird':}}
  _ = TypedRouter()
  // expected-error@+1 {{'TypedRouter' is unavailable: Enable the trait 'Hummingbird':}}
  _ = TypedRouter(pipeline: pipeline)
  // expected-error@+1 {{'TypedRouter' is unavailable: Enable the trait 'Hummingbird':}}
  _ = TypedRouter(context: Context.self, pipeline: pipeline)
  // expected-error@+1 {{'TypedRouter' is unavailable: Enable the trait 'Hummingbird':}}
  _ = TypedRouter(context: Context.self, options: [.caseInsensitive], acceptPatch: ["application/json"])
  // expected-error@+1 {{'TypedRouter' is unavailable: Enable the trait 'Hummingbird':}}
  _ = TypedRouter<Context>(context: Context.self)
  // expected-error@+1 {{'ProblemMiddleware' is unavailable: Enable the trait 'Hummingbird':}}
  _ = ProblemMiddleware()
  // expected-error@+1 {{'ProblemMiddleware' is unavailable: Enable the trait 'Hummingbird':}}
  _ = ProblemMiddleware(pipeline: pipeline)
  // expected-error@+1 {{'ProblemMiddleware' is unavailable: Enable the trait 'Hummingbird':}}
  _ = ProblemMiddleware<Context>(pipeline: pipeline, fallbackChallenge: .basic(realm: "api"))
  // expected-error@+1 {{'HummingbirdAdapter' is unavailable: Enable the trait 'Hummingbird':}}
  _ = HummingbirdAdapter.response(from: response)
}
