// The facts of the guide's adapter in Docs/Guides/WritingAnAdapter.md, line for line.

import TypedResponses

struct TinyFacts: RequestFacts {
  let request: TinyRequest
  let notes: RequestNotes

  // The layer refuses what is no method before anybody asks for it.
  var method: RequestMethod { RequestMethod(request.method) ?? .get }
  var target: String { request.target }

  func values(of name: FieldName) -> [String] {
    request.lines.filter { name.matches($0.name) }.map(\.value)
  }

  // Not required. Every read is asked for it, and one pass over the lines is faster than a look-up of each field.
  var isConditional: Bool { request.lines.contains { Preconditions.areIn($0.name) } }
}
