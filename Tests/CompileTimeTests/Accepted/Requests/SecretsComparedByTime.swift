import TypedResponses

func check(_ given: Secret, _ expected: Secret) -> Bool {
  given.equals(expected.text)
}
