import TypedResponses

func search() -> SearchResult<String> {
  // expected-error@+1 {{has no member 'created'}}
  .created("Ada", location: "/searches/1")
}

func refuse() throws(SearchFailure) {
  // expected-error@+1 {{has no member 'conflict'}}
  throw .conflict()
}
