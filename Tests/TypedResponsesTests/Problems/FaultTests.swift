import Testing
import TypedResponses

@Suite struct FaultTests {
  @Test("A range of numbers is told from the least to the greatest, however large they are")
  func ranges() {
    #expect(Fault.outOfRange(-5...1024).detail == "Must be from -5 to 1024.")
    #expect(
      Fault.outOfRange(Int.min...Int.max).detail
        == "Must be from -9223372036854775808 to 9223372036854775807.")
    #expect(Fault.outOfRange(0...0).parameters == ["minimum": 0, "maximum": 0])
    #expect(Fault.length(1...40).detail == "Must have from 1 to 40 characters.")
    #expect(Fault.length(1...40).parameters == ["minimum": 1, "maximum": 40])
    #expect(Fault.length(2...).parameters == ["minimum": 2])
    #expect(Fault.outOfRange(...9).parameters == ["maximum": 9])
  }

  @Test("Of many values that are allowed the first fifty are told, and how many others there are")
  func choices() {
    let all = (1...60).map { "v\($0)" }
    let fault = Fault.notOneOf(all)
    #expect(fault.detail.hasPrefix("Must be one of 'v1', 'v2', "))
    #expect(fault.detail.hasSuffix(", 'v50', or one of 10 others."))
    let told = JSONValue.array(all.prefix(50).map { .string($0) })
    #expect(fault.parameters == ["allowed": told, "others": 10])
    #expect(Fault.notOneOf(Array(all.prefix(50))).parameters == ["allowed": told])
    #expect(Fault.notOneOf(["a"]).detail == "Must be one of 'a'.")
  }
}
