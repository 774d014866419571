import TypedResponses

func text(_ outcome: OneOf<OK<String>, NoContent, SeeOther>) -> String {
  // expected-error@+1 {{missing argument for parameter #1 in call}}
  outcome.fold { ok in
    ok.content
  } _: { _ in
    "nothing"
  }
}
