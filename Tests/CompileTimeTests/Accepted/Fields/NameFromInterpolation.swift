import TypedResponses

func show(_ shard: Int) throws -> OK<String> {
  OK("hello").with("X-Shard", try FieldValue("\(shard)"))
}
