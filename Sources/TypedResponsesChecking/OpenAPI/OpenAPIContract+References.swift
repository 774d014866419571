import TypedResponses

extension OpenAPIContract {
  /// The addresses of the other documents that a document refers to.
  ///
  /// - Parameter address: Its own address, against which the references are resolved.
  package static func references(in octets: [UInt8], at address: String) -> Set<String> {
    guard let value = try? JSONValue(parsing: octets) else { return [] }
    var found: Set<String> = []
    collect(from: value, at: address, into: &found)
    return found
  }

  private static func collect(from value: JSONValue, at address: String, into found: inout Set<String>) {
    for element in value.elements ?? [] { collect(from: element, at: address, into: &found) }
    guard case .object(let object) = value else { return }
    for member in object.members {
      if member.name == "$ref", let reference = member.value.text {
        let other = URIResolution.resolve(URIResolution.split(reference).address, against: address)
        if other != address { found.insert(other) }
      } else {
        collect(from: member.value, at: address, into: &found)
      }
    }
  }
}
