public import TypedResponses

/// One place in which two documents differ.
public struct DocumentChange: Sendable, Hashable {
  /// Where, as a JSON Pointer.
  public let pointer: String
  /// What stands there in the former document; `nil` when nothing does.
  public let before: JSONValue?
  /// What stands there in the later document; `nil` when nothing does.
  public let after: JSONValue?

  /// The changes from one document to another, in the order of the documents. The order of members does not count.
  public static func from(_ before: JSONValue, to after: JSONValue) -> [DocumentChange] {
    var changes: [DocumentChange] = []
    collect(before, after, JSONPointer([] as [String]), into: &changes)
    return changes
  }

  private static func collect(
    _ before: JSONValue, _ after: JSONValue, _ pointer: JSONPointer, into changes: inout [DocumentChange]
  ) {
    switch (before, after) {
    case (.object(let before), .object(let after)):
      for member in before.members {
        let place = pointer.appending(member.name)
        if let value = after[member.name] {
          collect(member.value, value, place, into: &changes)
        } else {
          changes.append(DocumentChange(pointer: place.text, before: member.value, after: nil))
        }
      }
      for member in after.members where before[member.name] == nil {
        changes.append(
          DocumentChange(pointer: pointer.appending(member.name).text, before: nil, after: member.value))
      }
    case (.array(let before), .array(let after)) where before.count == after.count:
      for (index, pair) in zip(before, after).enumerated() {
        collect(pair.0, pair.1, pointer.appending(index), into: &changes)
      }
    default:
      if before != after { changes.append(DocumentChange(pointer: pointer.text, before: before, after: after)) }
    }
  }
}

extension DocumentChange: CustomStringConvertible {
  public var description: String {
    func short(_ value: JSONValue) -> String {
      let text = value.description
      return text.count > 100 ? text.prefix(100) + "…" : text
    }
    return switch (before, after) {
    case (let before?, let after?): "changed \(pointer): \(short(before)) is now \(short(after))"
    case (nil, let after?): "added \(pointer): \(short(after))"
    case (let before?, nil): "removed \(pointer): \(short(before))"
    case (nil, nil): pointer
    }
  }
}
