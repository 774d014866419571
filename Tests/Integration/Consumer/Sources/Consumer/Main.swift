import TypedResponses
import TypedResponsesFlyingFox
import TypedResponsesHTTPTypes
import TypedResponsesHummingbird
import TypedResponsesTesting

struct User: Encodable {
  var id: Int
  var name: String
}

/// Prints a 201 as it would be sent.
@main
struct Consumer {
  static func main() throws {
    let user = User(id: 42, name: "Ada")
    let response = try Created(user, location: "/users/\(user.id)").encode(for: RequestHead(.post, "/users"))
    print(response.status)
    for field in response.fields { print("\(field.name): \(field.value)") }
    if case .bytes(let octets) = response.content { print("\n" + String(decoding: octets, as: UTF8.self)) }
  }
}
