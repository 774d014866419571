import Foundation
import TypedResponses

/// Whether memory grows with the number of responses.
enum Endurance {
  /// KiB in memory after a thousandth of the responses and after all of them, or `nil` where it cannot be read.
  static func residentSize(afterResponses count: Int) throws -> (first: Int, last: Int)? {
    try send(count / 1000)
    let first = residentSize()
    try send(count)
    guard let first, let last = residentSize() else { return nil }
    return (first, last)
  }

  /// A response of each kind in turn: a problem, a list of faults, an entity, with all their fields.
  private static func send(_ count: Int) throws {
    let request = RequestHead()
    for number in 0..<count {
      let response: EncodedResponse
      switch number % 3 {
      case 0: response = try NotFound(detail: "No user has the id \(number).").encode(for: request)
      case 1:
        let fault = FieldError("/email", code: "invalid_format", detail: "Value \(number) is no e-mail address.")
        response = try ValidationFailed(fields: fault).encode(for: request)
      default:
        response = try Created(["id": number], location: "/users/\(number)").encode(for: request)
      }
      precondition(response.fields.count > 1, "A response has no fields.")
    }
  }

  private static func residentSize() -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }
  }
}
