import TypedResponses
import TypedResponsesHummingbird

func answer() -> NoContent { NoContent() }
