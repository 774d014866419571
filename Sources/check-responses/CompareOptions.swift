import TypedResponses
import TypedResponsesChecking

/// Two versions of an OpenAPI document, and how to print what changes between them.
struct CompareOptions {
  private let older: String
  private let newer: String
  private var isJSON = false

  init(_ words: [String]) throws(ArgumentError) {
    let arguments = try Arguments(words)
    guard arguments.inputs.count == 2 else {
      throw ArgumentError("'compare' takes two OpenAPI documents: the older and the newer.")
    }
    older = arguments.inputs[0]
    newer = arguments.inputs[1]
    for option in arguments.options {
      switch (option.name, option.value) {
      case ("--format", "text"): isJSON = false
      case ("--format", "json"): isJSON = true
      case ("--format", let value): throw ArgumentError("The format '\(value)' of 'compare' is none of text and json.")
      default: throw ArgumentError("'compare' has no option \(option.name).")
      }
    }
  }

  /// What changes, for the reader that was chosen, and whether it breaks clients.
  func compare() throws(ArgumentError) -> (text: String, breaks: Bool) {
    let changes = try OpenAPIFile(older).contract().changes(to: try OpenAPIFile(newer).contract())
    let breaking = changes.filter(\.breaksClients)
    return (isJSON ? json(changes) : text(breaking, changes.filter { !$0.breaksClients }), !breaking.isEmpty)
  }

  private func text(_ breaking: [OpenAPIChange], _ others: [OpenAPIChange]) -> String {
    let count = breaking.count + others.count
    let noun = count == 1 ? "change" : "changes"
    let verb = breaking.count == 1 ? "breaks" : "break"
    let summary = count == 0 ? "No change." : "\(count) \(noun), of which \(breaking.count) \(verb) clients."
    return ((breaking + others).map(\.description) + [summary]).joined(separator: "\n\n")
  }

  private func json(_ changes: [OpenAPIChange]) -> String {
    let lines = changes.map { change in
      let row: JSONValue = [
        "kind": .string(change.kind), "operation": .string(change.operation), "pointer": .string(change.pointer),
        "summary": .string(change.summary), "reason": .string(change.reason),
        "breaksClients": .bool(change.breaksClients),
      ]
      return row.description
    }
    return lines.isEmpty ? "[]" : "[\n  \(lines.joined(separator: ",\n  "))\n]"
  }
}
