import Testing

@testable import TypedResponses

@Suite struct JSONValueIndentedTests {
  @Test("Members and elements stand on lines of their own; empty containers stay on one")
  func indents() {
    let value: JSONValue = ["a": [1, ["b": nil]], "c\n": [], "d": [:]]
    #expect(
      value.indented == #"""
        {
          "a": [
            1,
            {
              "b": null
            }
          ],
          "c\n": [],
          "d": {}
        }
        """#)
  }

  @Test("A number that JSON cannot write does not break the text")
  func notFinite() {
    #expect(JSONValue.number(.infinity).compact == "null")
  }
}
