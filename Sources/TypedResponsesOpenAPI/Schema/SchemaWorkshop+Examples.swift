import TypedResponses

extension SchemaWorkshop {
  /// The schema of a type that is only written, by what its example writes.
  func schema<Value: Exemplified>(ofExample type: Value.Type) -> JSONSchema? {
    let recorder = RecordedValue()
    do {
      try type.example.encode(to: RecordingEncoder(workshop: self, value: recorder, codingPath: []))
    } catch {
      note(
        DescriptionFinding(
          type, reason: "Its example cannot be written: \(error).", advice: "Give an example that can be sent."))
      return nil
    }
    return recorder.schema(options)
  }
}
