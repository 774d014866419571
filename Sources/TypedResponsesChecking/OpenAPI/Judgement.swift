import TypedResponses

/// What a schema says of a value: what is wrong, what has another format, what could not be judged.
struct Judgement {
  var verdict = SchemaVerdict.valid
  var faults: [SchemaFault] = []
  var formats: [SchemaFault] = []
  var misplaced: [SchemaFault] = []
  var unjudged: [String] = []
}

extension Judgement {
  init(
    _ value: JSONValue, _ schema: SchemaPlace, _ index: SchemaIndex, _ direction: SchemaRun.Direction = .response
  ) {
    var run = SchemaRun(index, direction: direction)
    verdict = run.evaluate(schema, value).verdict
    switch verdict {
    case .invalid: faults = run.faults
    case .unknown: unjudged = run.unjudged
    case .valid:
      misplaced = run.misplaced
      // A format is no assertion: it is looked at when all else is right.
      var second = SchemaRun(index, checksFormats: true, direction: direction)
      if second.evaluate(schema, value).verdict == .invalid { formats = second.faults }
    }
  }

  /// Tells in which item of a stream it is.
  mutating func place(at position: Int) {
    func placed(_ fault: SchemaFault) -> SchemaFault {
      SchemaFault(
        instance: JSONPointer([String(position)] + fault.instance.tokens), schema: fault.schema, reason: fault.reason)
    }
    faults = faults.map(placed)
    formats = formats.map(placed)
    misplaced = misplaced.map(placed)
  }

  mutating func add(_ other: Judgement) {
    verdict = verdict.and(other.verdict)
    faults += other.faults
    formats += other.formats
    misplaced += other.misplaced
    for reason in other.unjudged where !unjudged.contains(reason) { unjudged.append(reason) }
  }
}
