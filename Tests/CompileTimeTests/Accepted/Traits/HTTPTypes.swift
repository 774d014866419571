import TypedResponses
import TypedResponsesHTTPTypes

func answer() -> NoContent { NoContent() }
