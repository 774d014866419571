import Foundation
import Testing
import TypedResponses

private struct Person: Decodable, Equatable {
  var name: String
  var age: Int
  var email: String?
  var home: Address?

  enum CodingKeys: String, CodingKey { case name, age, email, home }

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    let name = members.required(String.self, .name) { $0.isEmpty ? .length("1 or more characters") : nil }
    let age = members.required(Int.self, .age) { (0...150).contains($0) ? nil : .outOfRange("0 to 150") }
    email = members.optional(String.self, .email)
    home = members.optional(Address.self, .home)
    if age == 0, email != nil {
      members.note(.email, Fault(code: "too_young", detail: "Not before the first birthday."))
    }
    members.refuseOthers()
    guard let name, let age, members.isValid else { throw members.failure }
    self.name = name
    self.age = age
  }
}

private struct Address: Decodable, Equatable {
  var city: String
  var tags: [String]

  enum CodingKeys: String, CodingKey { case city, tags }

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    let city = members.required(String.self, .city)
    let tags = members.required([String].self, .tags)
    members.refuseOthers()
    guard let city, let tags, members.isValid else { throw members.failure }
    self.city = city
    self.tags = tags
  }
}

@Suite struct MemberReaderTests {
  private func faults(in json: String, as type: any Decodable.Type = Person.self) -> [String] {
    do {
      _ = try JSONDecoder().decode(type, from: Data(json.utf8))
      return []
    } catch let error as ValidationFailed {
      return error.fields.map { "\($0.location.pointer?.fragment ?? "?") \($0.code): \($0.detail)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("Good input is read")
  func reads() throws {
    let json = #"{"name":"Ada","age":36,"home":{"city":"London","tags":[]}}"#
    let person = try JSONDecoder().decode(Person.self, from: Data(json.utf8))
    #expect(person.name == "Ada")
    #expect(person.home?.city == "London")
  }

  @Test("All faults are found at once, in nested objects and arrays too")
  func collects() {
    let json = #"{"name":7,"age":151,"email":true,"home":{"tags":["a",1],"x/y":0},"role":"admin"}"#
    #expect(
      faults(in: json) == [
        "#/name wrong_type: Must be a string.", "#/age out_of_range: Must be from 0 to 150.",
        "#/email wrong_type: Must be a string.", "#/home/city required: This member is required.",
        "#/home/tags/1 wrong_type: Must be a string.", "#/home/x~1y unknown_member: There is no such member.",
        "#/role unknown_member: There is no such member.",
      ])
  }

  @Test("A missing member, a null member and a number that does not fit are told apart")
  func kinds() {
    #expect(
      faults(in: #"{"name":null,"age":1e99}"#).first == "#/name required: Must be a string, not null.")
    #expect(faults(in: "{}").count == 2)
    #expect(faults(in: #"{"name":"A","age":1.5}"#).count == 1)
  }

  @Test("A rule across members adds its fault")
  func acrossMembers() {
    #expect(
      faults(in: #"{"name":"A","age":0,"email":"a@b"}"#) == ["#/email too_young: Not before the first birthday."])
  }

  @Test(
    "Read by the package's decoder, faults name members as the client spells them",
    arguments: [
      (
        JSONOptions.Keys.snakeCase, #"[{"start_time":"nope","day_numbers":[1,300,null],"odd_one":1,"oddTwo/":2}]"#,
        [
          "#/0/start_time invalid_date", "#/0/day_numbers/1 out_of_range", "#/0/day_numbers/2 required",
          "#/0/end_time order", "#/0/oddTwo~1 unknown_member", "#/0/odd_one unknown_member",
        ]
      ),
      (
        .asWritten, #"[{"endTime":null,"dayNumbers":[],"start_time":1}]"#,
        ["#/0/startTime required", "#/0/endTime order", "#/0/start_time unknown_member"]
      ),
    ])
  func ownDecoder(_ keys: JSONOptions.Keys, _ json: String, _ expected: [String]) throws {
    struct Period: Decodable {
      enum CodingKeys: CodingKey { case startTime, endTime, dayNumbers }
      init(from decoder: any Decoder) throws {
        var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
        _ = members.required(Date.self, .startTime)
        _ = members.optional(Date.self, .endTime)
        _ = members.required([Int8].self, .dayNumbers)
        members.note(.endTime, Fault(code: "order", detail: "Must come after the start."))
        members.refuseOthers()
        try members.refuse()
      }
    }
    var options = JSONOptions.default
    options.keys = keys
    let failed = try #require(throws: ValidationFailed.self) {
      try JSONContentDecoder(options: options).decode([Period].self, from: Array(json.utf8))
    }
    #expect(failed.fields.map { "\($0.location.pointer?.fragment ?? "?") \($0.code)" } == expected)
  }

  @Test(
    "Members without a key are found among those that are read and those that are not, by either decoder",
    arguments: [true, false])
  func others(_ ownDecoder: Bool) throws {
    struct List: Decodable {
      enum CodingKeys: CodingKey { case numbers, name, note, unread }
      init(from decoder: any Decoder) throws {
        var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
        #expect(members.contains(.note) && members.isNull(.note))
        #expect(!members.isNull(.name))
        #expect(members.contains(.unread))
        _ = members.required(String.self, .name)
        _ = members.required([Int].self, .numbers)
        #expect(members.optional(String.self, .note) == nil)
        members.refuseOthers()
        try members.refuse()
      }
    }
    let numbers = (0..<100).map(String.init).joined(separator: ",")
    let json = #"{"first":1,"numbers":[\#(numbers)],"name":"A","note":null,"last":{"name":2},"unread":3}"#
    let failed = try #require(throws: ValidationFailed.self) {
      if ownDecoder {
        try JSONContentDecoder().decode(List.self, from: Array(json.utf8))
      } else {
        try JSONDecoder().decode(List.self, from: Data(json.utf8))
      }
    }
    #expect(
      failed.fields.map(\.description).sorted() == [
        "#/first unknown_member: There is no such member.", "#/last unknown_member: There is no such member.",
      ])
  }

  @Test("One bad element does not hide the faults of the others")
  func arraysOfObjects() {
    struct Group: Decodable {
      var people: [Person]
      var homes: [Address]?
      enum CodingKeys: String, CodingKey { case people, homes }
      init(from decoder: any Decoder) throws {
        var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
        let people = members.required([Person].self, .people) { $0.isEmpty ? .length("1 or more") : nil }
        homes = members.optional([Address].self, .homes)
        guard let people, members.isValid else { throw members.failure }
        self.people = people
      }
    }
    func codes(_ json: String) -> [String] {
      faults(in: json, as: Group.self).map { String($0.prefix { $0 != ":" }) }
    }
    #expect(codes(#"{"people":[{"name":"A","age":1}],"homes":null}"#) == [])
    #expect(
      codes(#"{"people":[{"name":1},{"name":"A","age":1},7,null],"homes":[{"city":"a","tags":1}]}"#) == [
        "#/people/0/name wrong_type", "#/people/0/age required", "#/people/2 wrong_type", "#/people/3 required",
        "#/homes/0/tags wrong_type",
      ])
    #expect(codes(#"{"people":[]}"#) == ["#/people invalid_length"])
    #expect(codes(#"{"people":{}}"#) == ["#/people wrong_type"])
    #expect(codes("{}") == ["#/people required"])
  }
}
