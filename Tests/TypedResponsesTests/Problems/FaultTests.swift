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
}
