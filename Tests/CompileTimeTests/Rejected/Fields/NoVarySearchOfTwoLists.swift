import TypedResponses

func list() -> OK<[String]> {
  // expected-error@+1 {{argument label 'except:' in call}}
  OK(["Ada"]).with(NoVarySearch.ignoring("utm_source", except: "page"))
}
