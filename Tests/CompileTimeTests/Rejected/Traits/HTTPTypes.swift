import TypedResponses
import TypedResponsesHTTPTypes

func serve(_ response: EncodedResponse, _ head: String) {
  // expected-error@+1 {{'HTTPTypesAdapter' is unavailable: Enable the trait 'HTTPTypes':}}
  _ = HTTPTypesAdapter.response(from: response)
  // expected-error@+1 {{'HTTPTypesFacts' is unavailable: Enable the trait 'HTTPTypes':}}
  _ = HTTPTypesFacts(head)
}
