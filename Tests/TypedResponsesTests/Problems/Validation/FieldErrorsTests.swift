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

  @Test("Without errors there is no failure")
  func empty() {
    #expect(FieldErrors().failure == nil)
    #expect(FieldErrors().isEmpty)
  }
}
