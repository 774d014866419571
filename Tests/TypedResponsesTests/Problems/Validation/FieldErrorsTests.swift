import Testing
import TypedResponses

@Suite struct FieldErrorsTests {
  @Test("Errors of members, sub-objects and array elements have their pointers, in the order in which they were found")
  func nests() {
    var errors = FieldErrors()
    errors.check(false, "email", .format("an e-mail address"))
    errors.check(true, "name", .required)
    errors.object("home/address") { errors in
      errors.note("city", .required)
      errors.array("lines", ["", "b", ""]) { errors, line in if line.isEmpty { errors.note(.required) } }
    }
    errors.note(FieldError(query: "dry", code: "x", detail: "No."))
    #expect(
      errors.all.map { $0.location.pointer?.text ?? $0.location.name } == [
        "/email", "/home~1address/city", "/home~1address/lines/0", "/home~1address/lines/2", "dry",
      ])
    #expect(errors.failure?.fields == errors.all)
  }

  @Test("A fault between members is noted at each of them")
  func acrossMembers() {
    var errors = FieldErrors(at: "/period")
    errors.noteAll("start", "end", fault: Fault(code: "order", detail: "The end must not come before the start."))
    #expect(errors.all.map(\.location.pointer?.text) == ["/period/start", "/period/end"])
    #expect(Set(errors.all.map(\.code)) == ["order"])
  }

  @Test("The faults of page, filters and content are told together, in the order in which they were read")
  func collects() async throws {
    struct Note: Decodable { var stars: UInt8 }
    let request = RequestHead(.post, "/rooms?limit=abc", fields: [(.contentType, "application/json")])
    var errors = FieldErrors()
    var parameters = ParameterReader()
    _ = parameters.integer(.query("room"), "moon", in: 1...9)
    errors.note(parameters)
    let page = try errors.collect { try PageRequest(request) }
    let note = try await errors.collect {
      try await RequestContent(Array(#"{"stars":300}"#.utf8), of: request).value(Note.self)
    }
    #expect(page == nil && note == nil)
    #expect(
      errors.all.map { "\($0.location.name ?? $0.location.pointer?.text ?? "") \($0.code)" } == [
        "room invalid_integer", "limit invalid_integer", "/stars out_of_range",
      ])
    #expect(throws: ValidationFailed.self) { try errors.refuse() }
  }

  @Test("What is read is handed on, and what is no fault of values is thrown")
  func collectsNothing() throws {
    var errors = FieldErrors()
    #expect(try errors.collect { try PageRequest(RequestHead(.get, "/rooms?page=2")) }?.number == 2)
    #expect(throws: BadRequest.self) {
      try errors.collect { try JSONContentDecoder().decode([Int].self, from: Array("[1,]".utf8)) }
    }
    #expect(errors.isEmpty)
  }

  @Test("Without errors there is no failure")
  func empty() {
    #expect(FieldErrors().failure == nil)
    #expect(FieldErrors().isEmpty)
  }
}
