import Testing

@testable import TypedResponses

@Suite struct JSONWriterEncodableTests {
  private func object(_ write: (inout JSONWriter) throws -> Void) rethrows -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("type" as StaticString)
    writer.string("x")
    try write(&writer)
    writer.key("end" as StaticString)
    writer.null()
    writer.endObject()
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test("A value stands where the next value belongs")
  func encode() throws {
    let text = try object { writer in
      writer.key("list" as StaticString)
      writer.beginArray()
      try writer.encode([1])
      try writer.encode(["k": Int?.none])
      try writer.encode("s")
      writer.endArray()
    }
    #expect(text == #"{"type":"x","list":[[1],{"k":null},"s"],"end":null}"#)
  }

  @Test("Members of a value join those of the open object")
  func members() throws {
    let text = try object { try $0.encodeMembers(of: ["b": [1], "a\"": [2, 3]], refusing: ["type"]) }
    #expect(text == #"{"type":"x","a\"":[2,3],"b":[1],"end":null}"#)
    #expect(try object { try $0.encodeMembers(of: [String: Int]()) } == #"{"type":"x","end":null}"#)
    var first = JSONWriter()
    first.beginObject()
    try first.encodeMembers(of: ["a": 1])
    first.endObject()
    #expect(String(decoding: first.finish(), as: UTF8.self) == #"{"a":1}"#)
  }

  @Test("After an error nothing of the value is left")
  func errors() {
    let text = object { writer in
      #expect(throws: ContentEncodingError.self) { try writer.encodeMembers(of: ["b": [1.0], "c": [.nan]]) }
      let taken = #expect(throws: ContentEncodingError.self) {
        try writer.encodeMembers(of: ["a": 1, "type": 2], refusing: ["title", "type"])
      }
      #expect(taken?.codingPath == ["type"])
      #expect(throws: ContentEncodingError.self) { try writer.encodeMembers(of: [1, 2]) }
      #expect(throws: ContentEncodingError.self) { try writer.encodeMembers(of: "text") }
    }
    #expect(text == #"{"type":"x","end":null}"#)
  }

  @Test("A name is refused however its value is nested, and only at the top")
  func refusedNames() throws {
    #expect(
      try object { try $0.encodeMembers(of: ["a": ["type": "}],{\"type\":1"]], refusing: ["type"]) }
        == #"{"type":"x","a":{"type":"}],{\"type\":1"},"end":null}"#)
  }

  @Test("Names that only seem to be refused are written")
  func similarNames() throws {
    // More names than their bits can tell apart.
    for number in 0..<200 {
      #expect(
        try object { try $0.encodeMembers(of: ["n\(number)": true], refusing: .standard) }
          == #"{"type":"x","n\#(number)":true,"end":null}"#)
    }
    for name in ProblemMemberName.standard {
      _ = object { writer in
        #expect(throws: ContentEncodingError.self) {
          try writer.encodeMembers(of: [name: true, "n": true], refusing: .standard)
        }
      }
    }
  }
}
