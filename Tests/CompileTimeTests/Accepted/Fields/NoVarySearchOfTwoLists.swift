import TypedResponses

func list() -> OK<[String]> {
  OK(["Ada"]).with(NoVarySearch.ignoringAll(except: "page").inAnyOrder())
}

func campaign() -> OK<[String]> {
  OK(["Ada"]).with(NoVarySearch.ignoring("utm_source"))
}
