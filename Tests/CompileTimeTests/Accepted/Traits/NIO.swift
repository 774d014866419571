import TypedResponses
import TypedResponsesNIO

func answer() -> NoContent { NoContent() }
