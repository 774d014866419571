import TypedResponses
import TypedResponsesHummingbirdChecking

func answer() -> NoContent { NoContent() }
