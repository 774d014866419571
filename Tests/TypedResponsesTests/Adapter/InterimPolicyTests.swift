import Testing
import TypedResponses

@Suite struct InterimPolicyTests {
  @Test(
    "Only a browser that opens a page gets interim responses, unless every client does",
    arguments: [(["navigate"], true), (["cors"], false), ([], false), (["navigate", "cors"], false)])
  func policy(_ modes: [String], _ isNavigation: Bool) {
    let request = RequestHead(.get, "/", fields: modes.map { (FieldName.secFetchMode, $0) })
    #expect(ResponsePipeline().interimResponses == .navigations)
    #expect(InterimPolicy.navigations.allows(request) == isNavigation)
    #expect(InterimPolicy.everyClient.allows(request))
  }

  @Test(
    "Over HTTP/1.0 nobody gets interim responses, from HTTP/2 on everybody",
    arguments: [("0.9", false), ("1.0", false), ("2", true), ("3", true)])
  func version(_ version: String, _ isAllowed: Bool) {
    for modes in [[], [(FieldName.secFetchMode, "navigate")]] {
      let request = RequestHead(.get, "/", fields: modes, notes: RequestNotes())
      request.notes.protocolVersion = version
      #expect(InterimPolicy.navigations.allows(request) == isAllowed)
      #expect(InterimPolicy.everyClient.allows(request) == isAllowed)
    }
  }

  @Test("No request is admitted more than clients cope with, 100 and 101 not counted")
  func limit() {
    let request = RequestHead(.get, "/", fields: [(.secFetchMode, "navigate")], notes: RequestNotes())
    let other = RequestHead(.get, "/", notes: RequestNotes())
    let hints = EarlyHints(Link("/style.css", rel: .preload))
    let pipeline = ResponsePipeline()
    #expect((1...6).map { _ in pipeline.admits(hints, for: request) } == [true, true, true, true, false, false])
    #expect(pipeline.admits(Continue(), for: request) && pipeline.admits(Continue(), for: other))
    #expect(!pipeline.admits(Processing(), for: other))
  }
}
