import TypedResponses

func text(_ outcome: OneOf<OK<String>, NoContent, SeeOther>) -> String {
  outcome.fold { ok in
    ok.content
  } _: { _ in
    "nothing"
  } _: { other in
    "\(other.location)"
  }
}
