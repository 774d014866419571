import Testing
import TypedResponses

@Suite struct OneOfTests {
  private func find(_ id: Int) throws(OneOf<NotFound, Forbidden>) -> OneOf<OK<User>, SeeOther, NoContent> {
    switch id {
    case 1: return .of(OK(User()))
    case 2: return .of(SeeOther(location: "/users/\(1)"))
    case 3: return .of(NoContent())
    case 4: throw .of(Forbidden())
    default: throw .of(NotFound(detail: "No user has the id \(id)."))
    }
  }

  @Test("The chosen outcome is what is sent", arguments: [(1, 200), (2, 303), (3, 204)])
  func returns(_ id: Int, _ code: Int) throws {
    #expect(try find(id).encode(for: RequestHead()).status.code == code)
  }

  @Test("A thrown set keeps the type of what was thrown")
  func throwing() throws {
    let error = #expect(throws: OneOf<NotFound, Forbidden>.self) { try find(9) }
    #expect(error?.response is NotFound)
    let encoded = try #require(error).encode(for: RequestHead())
    #expect(encoded.status == .notFound)
    #expect(encoded.text?.contains("No user has the id 9.") == true)
  }

  @Test("The possible statuses are known from the type")
  func statuses() {
    #expect(OneOf<OK<User>, Created<User>, NotFound>.statuses == [.ok, .created, .notFound])
  }

  @Test("Looking into a list takes the closure of the outcome's place, even where two types are the same")
  func folding() throws {
    func second<First: ErrorResponse, Second: ErrorResponse>(_: First.Type, _ failure: Second) -> OneOf<First, Second> {
      .of(failure)
    }
    #expect(
      second(NotFound.self, Gone()).fold { _ in
        1
      } _: { _ in
        2
      } == 2)
    #expect(
      second(NotFound.self, NotFound()).fold { _ in
        1
      } _: { _ in
        2
      } == 2)
    let first: OneOf<OK<String>, NoContent, SeeOther> = .of(OK("a"))
    #expect(
      first.fold {
        $0.content
      } _: { _ in
        "b"
      } _: { _ in
        "c"
      } == "a")
    #expect(throws: Gone.self) {
      try second(NotFound.self, Gone()).fold {
        throw $0
      } _: {
        throw $0
      }
    }
  }
}
