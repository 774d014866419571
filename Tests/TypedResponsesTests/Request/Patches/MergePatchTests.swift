import Testing
import TypedResponses

@Suite struct MergePatchTests {
  private struct Event: Codable, Equatable {
    var title = "Fair"
    var start = 3
    var end = 5
    var place: Place? = Place()
    var tags = ["a"]

    struct Place: Codable, Equatable {
      var city = "Ulm"
      var zip: String? = "89073"
    }
  }

  private func value(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

  @Test(
    "The examples of RFC 7396, appendix A",
    arguments: [
      (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
      (#"{"a":"b"}"#, #"{"a":null}"#, "{}"), (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
      (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
      (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
      (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#), (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
      (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#), (#"{"a":"foo"}"#, "null", "null"), (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
      (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#), (#"[1,2]"#, #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
      ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
    ])
  func examples(_ target: String, _ patch: String, _ result: String) throws {
    #expect(try MergePatch(value(patch)).applied(to: value(target)) == value(result))
  }

  private func faults(_ patch: String, to event: Event = Event()) throws -> [String] {
    do {
      _ = try MergePatch(parsing: Array(patch.utf8)).applied(to: event) { event, errors in
        if event.end < event.start {
          errors.noteAll("start", "end", fault: Fault(code: "reversed", detail: "The end comes before the start."))
        }
        errors.check(event.tags.count < 3, "tags", .length("2 tags"))
      }
      return []
    } catch let error as ValidationFailed {
      return error.fields.map { fault in
        let place = fault.parameters["resource"].map { " \($0)" } ?? ""
        return "\(fault.location.pointer?.fragment ?? "") \(fault.code)\(place)"
      }
    }
  }

  @Test("A value is changed, and what the patch does not speak of stays")
  func applies() throws {
    let patch = try MergePatch(parsing: Array(#"{"title":"Ball","place":{"zip":null},"tags":["b","c"]}"#.utf8))
    #expect(
      try patch.applied(to: Event())
        == Event(title: "Ball", place: Event.Place(city: "Ulm", zip: nil), tags: ["b", "c"]))
  }

  @Test("Faults stand where the patch brought them about")
  func places() throws {
    #expect(try faults(#"{"end":1}"#) == ["#/end reversed"])
    #expect(try faults(#"{"end":1,"start":2}"#) == ["#/start reversed", "#/end reversed"])
    #expect(try faults(#"{"title":null}"#) == ["#/title required"])
    #expect(try faults(#"{"tags":["a",1]}"#).first?.hasPrefix("#/tags/1 ") == true)
    #expect(try faults(#"{"place":{"city":null}}"#) == ["#/place/city required"])
    #expect(try faults(#"{"place":{"zip":"1"}}"#, to: Event(place: nil)) == ["#/place/city required"])
    #expect(try faults("[]").first?.hasPrefix("# ") == true)
    #expect(try faults(#"{"title":"x"}"#, to: Event(tags: ["1", "2", "3"])) == ["# invalid_length \"/tags\""])
  }

  @Test("Absent, null and present are told apart")
  func members() throws {
    struct Changes: Decodable { var a: PatchedMember<Int>; var b: PatchedMember<Int>; var c: PatchedMember<Int> }
    let changes = try JSONContentDecoder().decode(Changes.self, from: Array(#"{"b":null,"c":3}"#.utf8))
    #expect(changes.a == .absent)
    #expect(changes.b == .null)
    #expect(changes.c == .value(3))
    var values: [Int?] = [1, 1, 1]
    changes.a.apply(to: &values[0])
    changes.b.apply(to: &values[1])
    changes.c.apply(to: &values[2])
    #expect(values == [1, nil, 3])
    #expect(throws: ValidationFailed.self) {
      try JSONContentDecoder().decode(Changes.self, from: Array(#"{"a":"x"}"#.utf8))
    }
  }

  @Test("What is no JSON is 400")
  func malformed() {
    #expect(throws: BadRequest.self) { try MergePatch(parsing: Array("{".utf8)) }
  }

  @Test("The media type chooses the format, and others are 415 with both")
  func formats() async throws {
    func updated(_ patch: String, _ type: String) async throws(UpdateFailure) -> Event {
      let content = RequestContent(Array(patch.utf8), of: RequestHead(.patch, fields: [(.contentType, type)]))
      return try await content.patch(or: UpdateFailure.self).applied(to: Event(), or: UpdateFailure.self)
    }
    #expect(try await updated(#"{"start":4}"#, "application/merge-patch+json").start == 4)
    let operations = #"[{"op":"replace","path":"/start","value":5}]"#
    #expect(try await updated(operations, "application/json-patch+json").start == 5)
    func answer(_ patch: String, _ type: String) async -> EncodedResponse? {
      do throws(UpdateFailure) {
        _ = try await updated(patch, type)
        return nil
      } catch {
        return try? error.encode(for: RequestHead(.patch))
      }
    }
    let unsupported = await answer("{}", "application/json")
    #expect(unsupported?.status == .unsupportedMediaType)
    #expect(unsupported?.fields[.acceptPatch]?.text == "application/merge-patch+json, application/json-patch+json")
    #expect(await answer(#"{"start":"x"}"#, "application/merge-patch+json")?.status == .unprocessableContent)
    #expect(await answer(#"[{"op":"remove","path":"/x"}]"#, "application/json-patch+json")?.status == .conflict)
    #expect(await answer("[1]", "application/json-patch+json")?.status == .badRequest)
  }

  @Test("Resources that take one format join the set of their caller as well")
  func oneFormat() async throws {
    func content(_ text: String, _ type: String) -> RequestContent {
      RequestContent(Array(text.utf8), of: RequestHead(.patch, fields: [(.contentType, type)]))
    }
    func merged(_ text: String, _ type: String = "application/merge-patch+json") async throws(UpdateFailure) -> Int {
      let patch = try await content(text, type).mergePatch(upTo: 30, or: UpdateFailure.self)
      return try patch.applied(to: Event(), or: UpdateFailure.self) { $1.check($0.end > 0, "end", .required) }.start
    }
    func patched(_ text: String, _ type: String = "application/json-patch+json") async throws(UpdateFailure) -> Int {
      let patch = try await content(text, type).jsonPatch(operations: 1, or: UpdateFailure.self)
      return try patch.applied(to: Event(), or: UpdateFailure.self).start
    }
    func status(_ update: () async throws(UpdateFailure) -> Int) async -> StatusCode? {
      do throws(UpdateFailure) {
        _ = try await update()
        return nil
      } catch {
        return try? error.encode(for: RequestHead(.patch)).status
      }
    }
    #expect(try await merged(#"{"start":4}"#) == 4)
    #expect(await status { () throws(UpdateFailure) in try await merged("{") } == .badRequest)
    #expect(await status { () throws(UpdateFailure) in try await merged("[]", "text/plain") } == .unsupportedMediaType)
    #expect(
      await status { () throws(UpdateFailure) in
        try await merged("{\"title\":\"\(String(repeating: "a", count: 30))\"}")
      } == .contentTooLarge)
    #expect(await status { () throws(UpdateFailure) in try await merged(#"{"end":0}"#) } == .unprocessableContent)
    #expect(try await patched(#"[{"op":"replace","path":"/start","value":5}]"#) == 5)
    #expect(await status { () throws(UpdateFailure) in try await patched("{}") } == .badRequest)
    #expect(
      await status { () throws(UpdateFailure) in try await patched(#"[{"op":"remove","path":"/x"}]"#) } == .conflict)
  }
}
