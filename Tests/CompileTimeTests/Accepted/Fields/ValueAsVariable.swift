import TypedResponses

func show(_ policy: String) throws -> OK<String> {
  OK("hello").with(.referrerPolicy, try FieldValue(policy))
}
