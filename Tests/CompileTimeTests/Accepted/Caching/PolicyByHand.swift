import TypedResponses

func cached() -> OK<String> {
  OK("Ada").caching(.maxAge(.seconds(60)))
}
