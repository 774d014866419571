import TypedResponses

func read() -> OK<String> {
  OK("Ada").caching(.private(maxAge: .seconds(60)))
}
