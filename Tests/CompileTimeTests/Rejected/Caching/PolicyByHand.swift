import TypedResponses

func cached() -> OK<String> {
  // expected-error@+1 {{Cache-Control comes from a 'CachePolicy'.}}
  OK("Ada").with(.cacheControl, "max-age=60")
}
