#if NIO
  import HTTPTypes
  import TypedResponses

  /// The field that says when a response was made, written once in a second.
  struct CurrentDate {
    private var written: (date: HTTPDate, field: HTTPField)?

    var field: HTTPField {
      mutating get {
        let now = HTTPDate.current
        if let written, written.date == now { return written.field }
        let field = HTTPField(name: .date, value: now.fieldValue.text)
        written = (now, field)
        return field
      }
    }
  }
#endif
