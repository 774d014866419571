import TypedResponses
import TypedResponsesObservability

func observe(_ pipeline: inout ResponsePipeline) {
  pipeline.observeExchanges { exchange in print(exchange) }
}
