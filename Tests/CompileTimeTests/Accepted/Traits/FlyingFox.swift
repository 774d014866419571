import TypedResponses
import TypedResponsesFlyingFox

func answer() -> NoContent { NoContent() }
