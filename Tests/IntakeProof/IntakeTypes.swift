import Foundation
internal import TypedResponses

/// A plain type, as the compiler decodes it.
package struct Order: Codable, Sendable {
  enum Size: String, Codable, CaseIterable { case small, large }
  struct Item: Codable {
    var name: String
    var due: Date?
  }

  var count: UInt8
  var size: Size?
  var price: Decimal?
  var weight: Double?
  var id: UUID?
  var link: URL?
  var paid: Bool?
  var seal: Data?
  var note: String?
  var tags: [UInt8]?
  var items: [Item]?
}

/// A type that reads its own members and collects all faults.
struct Person: Codable {
  enum CodingKeys: String, CodingKey { case name, age, emails }
  let name: String
  let age: Int?
  let emails: [String]?

  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    let name = members.required(String.self, .name) { (1...8).contains($0.count) ? nil : .length(1...8) }
    age = members.optional(Int.self, .age) { (0...150).contains($0) ? nil : .outOfRange(0...150) }
    emails = members.optional([String].self, .emails)
    members.refuseOthers()
    guard let name, members.isValid else { throw members.failure }
    self.name = name
  }
}

/// A type whose members the client spells otherwise.
struct Event: Codable {
  struct Place: Codable { var roomNumber: Int }
  var startTime: Date
  var thePlace: Place?
}

/// What is patched.
struct Note: Codable {
  var title = "Tide"
  var stars = 3
  var tags = ["sea"]
  var author: String? = "Zoë"
}

/// What a form makes.
struct SignUp: Codable {
  enum Size: String, Codable, CaseIterable { case small, large }
  var name: String
  var age: Int?
  var size: Size?
  var born: Date?
  var topics: [String]?
  var news: Bool?
}
