import TypedResponses
import TypedResponsesObservability

func observe(_ pipeline: inout ResponsePipeline) {
  // expected-error@+1 {{'ExchangeMetrics' is unavailable: Enable the trait 'Observability':}}
  pipeline.observe(with: ExchangeMetrics())
  // expected-error@+1 {{'ExchangeTraces' is unavailable: Enable the trait 'Observability':}}
  pipeline.observe(with: ExchangeTraces(scheme: "https"))
}
