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
}
