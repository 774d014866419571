import Foundation
import Testing
import TypedResponses

@Suite struct FormFieldsTests {
  private enum Size: String, Codable, CaseIterable { case small, large }

  private struct Order: Decodable, Equatable {
    var name: String
    var count: Int?
    var price: Double?
    var size: Size?
    var gift: Bool?
    var tags: [String]?
    var day: Date?
    var id: UUID?
  }

  private func decode(_ form: String) throws -> Order { try FormFields(parsing: Array(form.utf8)).decode() }

  private func faults(_ form: String) -> [String] {
    do {
      _ = try decode(form)
      return []
    } catch {
      return (error as? ValidationFailed)?.fields.map { ($0.location.pointer?.fragment ?? "") + " " + $0.code } ?? [
        "\(error)"
      ]
    }
  }

  @Test("Names and values are decoded as browsers encode them")
  func parses() throws {
    let form = try FormFields(parsing: Array("a=1&&b=+x%2B%c3%a9&c&=d&a=2&e=%zz%2&f=a=b".utf8))
    #expect(
      form.all == [
        .init("a", "1"), .init("b", " x+é"), .init("c", ""), .init("", "d"), .init("a", "2"), .init("e", "%zz%2"),
        .init("f", "a=b"),
      ])
    #expect(form["a"] == "1")
    #expect(form.values(of: "a") == ["1", "2"])
    #expect(try FormFields(parsing: []).all.isEmpty)
  }

  @Test("Octets that are no UTF-8 are faults at their names, and too many fields 413")
  func refuses() throws {
    let error = #expect(throws: ValidationFailed.self) { try FormFields(parsing: Array("a=%FF&b=1&c%C3=".utf8)) }
    #expect(error?.fields.map { $0.location.pointer?.text } == ["/a", "/c\u{FFFD}"])
    #expect(throws: ContentTooLarge.self) { try FormFields(parsing: Array("a&b&c".utf8), fields: 2) }
  }

  @Test("Fields become members of the types that are asked for")
  func decodes() throws {
    let id = UUID()
    let order = try decode(
      "name=&count=-3&price=1.5e1&size=large&gift=on&tags=a&tags=b&day=2026-11-03T10:15:04Z&id=\(id.uuidString)&x=y")
    #expect(
      order
        == Order(
          name: "", count: -3, price: 15, size: .large, gift: true, tags: ["a", "b"],
          day: Date(timeIntervalSince1970: 1_793_700_904), id: id))
    #expect(try decode("name=a&tags[]=b").tags == ["b"])
    #expect(try decode("name=a&count=&gift=false&size=") == Order(name: "a", gift: false))
  }

  @Test(
    "What does not fit is a fault at its name",
    arguments: [
      ("", "#/name required"), ("name=a&name=b", "#/name"), ("name=a&count=1.5", "#/count"),
      ("name=a&count=%2B1", "#/count"),
      ("name=a&count=99999999999999999999", "#/count out_of_range"),
      ("name=a&count=1&count=2", "#/count"),
      ("name=a&price=nan", "#/price"), ("name=a&price=0x1", "#/price"),
      ("name=a&price=1e999", "#/price out_of_range"),
      ("name=a&price=1e", "#/price invalid_number"),
      ("name=a&size=huge", "#/size"), ("name=a&gift=yes", "#/gift"), ("name=a&day=today", "#/day"),
      ("name=a&id=1", "#/id"),
    ])
  func misfits(_ form: String, _ fault: String) {
    let faults = faults(form)
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix(fault) == true, "\(faults)")
  }

  @Test("A type that collects its faults reports all of them")
  func collects() throws {
    struct Both: Decodable {
      enum CodingKeys: CodingKey { case a, b }

      init(from decoder: any Decoder) throws {
        var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
        _ = members.required(Int.self, .a)
        _ = members.required(Int.self, .b)
        members.refuseOthers()
        throw members.failure
      }
    }
    let error = #expect(throws: ValidationFailed.self) {
      try FormFields(parsing: Array("a=x&c=1".utf8)).decode(Both.self)
    }
    #expect(error?.fields.map { $0.location.pointer?.fragment } == ["#/a", "#/b", "#/c"])
  }

  @Test("A request's form is read and decoded, and what it throws joins a set")
  func request() async throws {
    struct Login: Decodable { var user: String; var tries: Int }
    func read(_ form: String, _ type: String = "application/x-www-form-urlencoded") async throws(SignInFailure) -> Login
    {
      try await RequestContent(Array(form.utf8), of: RequestHead(.post, fields: [(.contentType, type)]))
        .form(Login.self, upTo: 100, or: SignInFailure.self)
    }
    #expect(try await read("user=a&tries=2").tries == 2)
    func status(_ form: String, _ type: String = "application/x-www-form-urlencoded") async -> Int {
      do throws(SignInFailure) {
        _ = try await read(form, type)
        return 200
      } catch {
        return (try? error.encode(for: RequestHead(.post)))?.status.code ?? 0
      }
    }
    #expect(await status("user=a&tries=x") == 422)
    #expect(await status("user=a", "text/plain") == 415)
    #expect(await status(String(repeating: "a", count: 101)) == 413)
  }

  @Test("Nothing that a client sends traps")
  func mutated() {
    var random = Mutation(seed: 1866)
    let seed = Array("name=a%20b&count=12&price=1.5&size=small&tags=a&tags[]=b&day=2026-11-03T10:15:04Z&gift=on".utf8)
    for _ in 0..<random.count(short: 2_000) {
      _ = try? FormFields(parsing: random.input(from: seed)).decode(Order.self)
    }
  }
}
