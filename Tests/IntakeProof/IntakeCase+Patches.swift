internal import TypedResponses

extension IntakeCase {
  /// [RFC 7396](https://www.rfc-editor.org/rfc/rfc7396), [RFC 6902](https://www.rfc-editor.org/rfc/rfc6902), and the
  /// statuses of [RFC 5789 §2.2](https://www.rfc-editor.org/rfc/rfc5789#section-2.2).
  static var patches: [IntakeCase] { merging + operations }

  private static var merging: [IntakeCase] {
    func merge(_ description: String, _ content: String, _ expected: IntakeAnswer) -> IntakeCase {
      .init(description, .patch("/notes", content), expected)
    }
    return [
      merge("a merge patch", #"{"stars":5}"#, .ok(#"{"title":"Tide","stars":5,"tags":["sea"],"author":"Zoë"}"#)),
      merge("a member that goes", #"{"author":null}"#, .ok(#"{"title":"Tide","stars":3,"tags":["sea"]}"#)),
      merge("nothing to change", "{}", .ok(#"{"title":"Tide","stars":3,"tags":["sea"],"author":"Zoë"}"#)),
      merge(
        "a rule that the patch breaks", #"{"stars":6}"#,
        .faults(Listed("Must be from 0 to 5.", "#/stars", "out_of_range", #"{"minimum":0,"maximum":5}"#))),
      merge(
        "a wrong type in a merge patch", #"{"tags":[1]}"#,
        .faults(Listed("Must be a string.", "#/tags/0", "wrong_type", #"{"expected":"string"}"#))),
      merge(
        "a member that may not go", #"{"title":null}"#,
        .faults(Listed("This member is required.", "#/title", "required"))),
      merge(
        "a fault of what the patch did not change", #"{"title":"sea"}"#,
        .faults(Listed("Must not hold the title.", "#", "title_as_tag", #"{"resource":"/tags"}"#))),
      merge(
        "a merge patch that is no object", "[]",
        .faults(Listed("Must be an object.", "#", "wrong_type", #"{"expected":"object"}"#))),
      merge(
        "a merge patch that is no JSON", "{\"stars\":\n5,}",
        .problem(400, "Not JSON: line 2, column 3: expected a member name in quotes, found '}' (0x7D).")),
      .init(
        "a larger merge patch than is taken",
        .patch("/notes/merge", #"{"author":"\#(String(repeating: "a", count: 256))"}"#),
        .problem(413, "The content may have at most 256 octets.", #""maximum":256"#)),
      .init("a merge patch of nothing", .patch("/notes", ""), .problem(400, "The request has no content.")),
    ]
  }

  private static var operations: [IntakeCase] {
    func patch(_ description: String, _ content: String, _ expected: IntakeAnswer) -> IntakeCase {
      .init(description, .patch("/notes/operations", content, type: "application/json-patch+json"), expected)
    }
    func malformed(_ description: String, _ content: String, _ detail: String, _ pointer: String) -> IntakeCase {
      patch(description, content, .problem(400, detail, #""pointer":"\#(pointer)""#))
    }
    func conflict(_ description: String, _ content: String, _ detail: String, _ pointer: String) -> IntakeCase {
      patch(description, content, .problem(409, detail, #""pointer":"\#(pointer)""#))
    }
    func impossible(_ description: String, _ content: String, _ detail: String, _ code: String) -> IntakeCase {
      patch(description, content, .faults(Listed(detail, "#/0/path", code)))
    }
    return [
      patch(
        "a JSON patch", #"[{"op":"test","path":"/stars","value":3.0},{"op":"add","path":"/tags/-","value":"new"}]"#,
        .ok(#"{"title":"Tide","stars":3,"tags":["sea","new"],"author":"Zoë"}"#)),
      patch(
        "two operations",
        #"[{"op":"move","from":"/author","path":"/title"},{"op":"copy","from":"/title","path":"/tags/0"}]"#,
        .faults(Listed("Must not hold the title.", "#/1/path", "title_as_tag"))),
      patch("no operations", "[]", .ok(#"{"title":"Tide","stars":3,"tags":["sea"],"author":"Zoë"}"#)),
      patch(
        "a JSON patch for either kind", #"[{"op":"remove","path":"/author"}]"#,
        .ok(#"{"title":"Tide","stars":3,"tags":["sea"]}"#)),
      malformed("an object for a JSON patch", "{}", "A JSON patch is an array of operations.", "#"),
      malformed("a number for an operation", "[1]", "An operation is an object.", "#/0"),
      malformed(
        "another operation", #"[{"op":"increase","path":"/stars"}]"#,
        "'op' must be one of add, remove, replace, move, copy, test.", "#/0/op"),
      malformed("no path", #"[{"op":"remove"}]"#, "The operation needs 'path'.", "#/0/path"),
      malformed(
        "no value", #"[{"op":"test","path":""},{"op":"add","path":"/a"}]"#, "The operation needs 'value'.", "#/0/value"),
      malformed(
        "a path that is no pointer", #"[{"op":"remove","path":"stars"}]"#,
        "'path' must be a string that is a JSON pointer.", "#/0/path"),
      malformed(
        "a number for a pointer", #"[{"op":"move","path":"/a","from":1}]"#,
        "'from' must be a string that is a JSON pointer.", "#/0/from"),
      conflict(
        "a test that fails", #"[{"op":"test","path":"/stars","value":4}]"#,
        "The resource has another value there.", "#/0/value"),
      conflict(
        "a member that is not there", #"[{"op":"remove","path":"/owner"}]"#,
        "The resource has nothing at 'owner' where 'path' leads.", "#/0/path"),
      conflict(
        "an element that is not there",
        #"[{"op":"test","path":"/stars","value":3},{"op":"add","path":"/tags/2","value":"a"}]"#,
        "The resource has nothing at '2' where 'path' leads.", "#/1/path"),
      impossible(
        "a move into itself", #"[{"op":"move","from":"/tags","path":"/tags/0"}]"#,
        "A value cannot be moved into itself.", "move_into_itself"),
      impossible(
        "a removal of everything", #"[{"op":"remove","path":""}]"#,
        "The resource as a whole cannot be removed.", "whole_removed"),
      patch(
        "more operations than are taken", #"[{"op":"remove","path":"/a"},{"op":"remove","path":"/a"},{}]"#,
        .problem(413, "The patch may have at most 2 operations.", #""maximum":2"#)),
      patch(
        "a JSON patch that is no JSON", #"[{"op":"remove"},]"#,
        .problem(400, "Not JSON: line 1, column 18: expected a value, found ']' (0x5D).")),
      patch(
        "a rule that an operation breaks", #"[{"op":"replace","path":"/stars","value":9}]"#,
        .faults(Listed("Must be from 0 to 5.", "#/0/value", "out_of_range", #"{"minimum":0,"maximum":5}"#))),
      .init(
        "a JSON patch where both kinds are taken",
        .patch("/notes", #"[{"op":"replace","path":"/stars","value":4}]"#, type: "application/json-patch+json"),
        .ok(#"{"title":"Tide","stars":4,"tags":["sea"],"author":"Zoë"}"#)),
    ]
  }
}
