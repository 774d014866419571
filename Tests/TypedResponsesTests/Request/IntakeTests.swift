import IntakeProof
import Testing

@Suite struct IntakeTests {
  @Test("Every request gets its answer, as each adapter sends it")
  func requests() async throws {
    let intake = try Intake()
    #expect(IntakeCase.all.count >= 120)
    #expect(Set(IntakeCase.all.map(\.description)).count == IntakeCase.all.count)
    let deviations = await IntakeCase.deviations { await $0.answer(by: intake) }
    #expect(deviations == [])
  }
}
