import Testing
import TypedResponses

@testable import TypedResponsesChecking

@Suite("An OpenAPI document")
struct OpenAPIContractTests {
  /// A document with these paths and components.
  private func contract(
    _ paths: String, components: String = "{}", version: String = "3.1.1", more: String = "", basePath: String? = nil
  ) throws -> OpenAPIContract {
    let text = """
      {"openapi": "\(version)", "info": {"title": "T", "version": "1"}, \(more)
       "paths": \(paths), "components": \(components)}
      """
    return try OpenAPIContract(reading: Array(text.utf8), basePath: basePath)
  }

  private func exchange(
    _ method: RequestMethod = .get, _ target: String = "/a", _ code: Int = 200, _ fields: [(String, String)] = [],
    _ content: String? = nil
  ) -> Exchange {
    Exchange(
      name: "e",
      ObservedResponse(
        code: code, fields: ObservedFields(fields.map { ObservedField($0.0, $0.1) }),
        content: content.map { Array($0.utf8) }), to: ObservedRequest(method, target))
  }

  private func rules(_ contract: OpenAPIContract, _ exchange: Exchange) -> [String] {
    contract.findings(in: exchange).map(\.rule.name)
  }

  private static let plain = #"{"get": {"responses": {"200": {"description": "d"}}}}"#

  @Test(
    "What is no such document is refused with what to do",
    arguments: [
      ("openapi: 3.1.0\n", "It is not JSON. Convert YAML first"), ("{", "It is not JSON:"),
      (#"{"swagger": "2.0"}"#, "It is of Swagger 2.0."), (#"{"a": 1}"#, "it has no member 'openapi'"),
      (#"{"openapi": "4.0.0"}"#, "OpenAPI 4.0.0 is none of the versions 3.0, 3.1 and 3.2."),
      ("[]", "no member 'openapi'"),
    ])
  func refused(text: String, reason: String) {
    let error = #expect(throws: OpenAPIContractError.self) { try OpenAPIContract(reading: Array(text.utf8)) }
    #expect(error?.description.contains(reason) ?? false)
  }

  @Test(
    "A path with words comes before one with variables, and a base path before both",
    arguments: [
      ("/v1/users/me", "/users/me"), ("/v1/users/7", "/users/{id}"), ("/v1/users/%6De", "/users/me"),
      ("/v1/users/7.json", "/users/{id}.json"), ("/v1/a-b/c", "/{x}-{y}/c"), ("/v1/users/7?q=/x#f", "/users/{id}"),
      ("http://h/v1/users/me", "/users/me"), ("/users/me", nil), ("/v1/users/", nil), ("/v1/users/7/8", nil),
      ("/v1/users/a%2Fb", "/users/{id}"), ("/v1/z/posts", "/{any}/posts"), ("/v2/users/me", "/users/me"),
    ] as [(String, String?)])
  func paths(target: String, path: String?) throws {
    let names = ["/{any}/posts", "/users/{id}", "/users/me", "/users/{id}.json", "/{x}-{y}/c"]
    let contract = try contract(
      "{\(names.map { "\"\($0)\": \(Self.plain)" }.joined(separator: ","))}",
      more: #""servers": [{"url": "https://h/{v}/", "variables": {"v": {"default": "v1", "enum": ["v1", "v2"]}}}],"#)
    switch contract.match(ObservedRequest(.get, target)) {
    case .operation(let operation): #expect(operation.path == path)
    case .noPath: #expect(path == nil)
    case .otherMethods: Issue.record("The method is GET.")
    }
  }

  @Test("The base path of an application can be given")
  func basePath() throws {
    let servers = #""servers": [{"url": "/v1"}],"#
    #expect(try rules(contract(#"{"/a": \#(Self.plain)}"#, more: servers), exchange()) == ["openapi.path"])
    #expect(try rules(contract(#"{"/a": \#(Self.plain)}"#, more: servers, basePath: ""), exchange()) == [])
  }

  @Test("What the document does not describe is a finding of its own, unless the answer says so")
  func undescribed() throws {
    let contract = try contract(#"{"/a": \#(Self.plain)}"#)
    #expect(rules(contract, exchange(.get, "/b")) == ["openapi.path"])
    #expect(rules(contract, exchange(.get, "/b", 404)) == [])
    #expect(rules(contract, exchange(.post, "/a", 201)) == ["openapi.method"])
    #expect(rules(contract, exchange(.post, "/a", 405)) == [])
    #expect(rules(contract, exchange(.head, "/a")) == [])
    #expect(contract.findings(in: exchange(.get, "/b")).map(\.severity) == [.convention])
    let unknown = Exchange(name: "e", ObservedResponse(code: 200))
    #expect(rules(contract, unknown) == ["openapi.unjudged"])
  }

  @Test(
    "A status is declared by its code, then by its class, then by default",
    arguments: [(404, "one"), (409, "class"), (500, "default"), (200, "ok")])
  func statuses(code: Int, name: String) throws {
    func response(_ name: String) -> String { #"{"description": "", "headers": {"X-\#(name)": {"required": true}}}"# }
    let responses = [("404", "one"), ("4XX", "class"), ("default", "default"), ("200", "ok")]
    let contract = try contract(
      #"{"/a": {"get": {"responses": {\#(responses.map { "\"\($0.0)\": \(response($0.1))" }.joined(separator: ","))}}}}"#
    )
    let finding = try #require(contract.findings(in: exchange(.get, "/a", code)).first)
    #expect(finding.seen == "There is no X-\(name) field.")
    #expect(rules(contract, exchange(.get, "/a", code, [("x-\(name)", "1")])) == [])
  }

  @Test("An undeclared status is a finding that names the declared ones")
  func undeclaredStatus() throws {
    let findings = try contract(#"{"/a": \#(Self.plain)}"#).findings(in: exchange(.get, "/a", 500))
    #expect(findings.map(\.seen) == ["GET /a is answered with 500, and the document declares 200."])
    #expect(
      findings.first?.section.url == "https://spec.openapis.org/oas/v3.2.0.html#responses-object")
  }

  @Test("QUERY and other methods of 3.2, references of paths, of responses, of fields and of media types are followed")
  func references() throws {
    let contract = try contract(
      ##"{"/a": {"$ref": "#/components/pathItems/A", "query": {"responses": {"200": {"$ref": "#/components/responses/R"}}}}}"##,
      components: ##"""
        {"pathItems": {"A": {"additionalOperations": {"COPY": {"responses": {"204": {"description": ""}}}}}},
         "responses": {"R": {"description": "", "headers": {"X-A": {"$ref": "#/components/headers/H"}},
           "content": {"application/json": {"$ref": "#/components/mediaTypes/M"}}}},
         "headers": {"H": {"required": true, "schema": {"type": "integer"}}},
         "mediaTypes": {"M": {"schema": {"$ref": "#/components/schemas/S"}}},
         "schemas": {"S": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/S"}}, "required": ["id"]}}}
        """##, version: "3.2.0")
    let json = ("Content-Type", "application/json")
    let copy = try #require(RequestMethod("COPY"))
    #expect(rules(contract, exchange(copy, "/a", 204)) == [])
    #expect(rules(contract, exchange(.query, "/a", 200, [json, ("X-A", "1")], #"{"id": 1, "next": {"id": 2}}"#)) == [])
    let wrong = exchange(.query, "/a", 200, [json, ("X-A", "x")], #"{"id": 1, "next": {"next": {"id": 2}}}"#)
    #expect(rules(contract, wrong) == ["openapi.field.value", "openapi.content.schema"])
    #expect(
      contract.findings(in: wrong).last?.seen
        == "\"/next\": the member 'id' is missing (#/components/schemas/S/required).")
  }

  @Test(
    "The most specific media type counts",
    arguments: [
      ("application/json", "j"), ("application/json; charset=utf-8", "j"), ("application/json; version=2", "v"),
      ("application/hal+json", "s"), ("application/xml", "a"), ("text/html", "t"), ("image/png", "all"),
    ])
  func mediaTypes(type: String, name: String) throws {
    let types = [
      ("application/json", "j"), ("application/json; version=2", "v"), ("application/*+json", "s"),
      ("application/*", "a"), ("text/*", "t"), ("*/*", "all"),
    ]
    let content = types.map { #""\#($0.0)": {"x": "\#($0.1)"}"# }.joined(separator: ",")
    let declared = DeclaredContent(
      SchemaPlace(value: try JSONValue(parsing: Array("{\(content)}".utf8)), base: "", location: "#"))
    let sent = try #require(ContentType(type))
    #expect(declared.declaration(of: sent)?.value["x"]?.text == name)
  }

  @Test("Content that is missing, undeclared or of another type is found")
  func content() throws {
    let contract = try contract(
      #"""
      {"/a": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {}}},
        "201": {"description": ""}}}}}
      """#)
    #expect(rules(contract, exchange(.get, "/a", 200, [("Content-Type", "text/plain")], "x")) == ["openapi.media-type"])
    #expect(rules(contract, exchange(.get, "/a", 200, [], "x")) == ["openapi.media-type"])
    #expect(rules(contract, exchange(.get, "/a", 200, [], "")) == ["openapi.content.missing"])
    #expect(rules(contract, exchange(.get, "/a", 201, [("Content-Type", "text/plain")], "x")) == ["openapi.media-type"])
    #expect(rules(contract, exchange(.head, "/a", 200, [], "")) == [])
    #expect(rules(contract, exchange(.get, "/a", 200, [], nil)) == [])
  }

  @Test("A problem type that the schema does not list is found")
  func problems() throws {
    let contract = try contract(
      ##"""
      {"/a": {"get": {"responses": {"409": {"description": "", "content": {"application/problem+json":
        {"schema": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}}}}}}}}
      """##,
      components: #"""
        {"schemas": {"A": {"type": "object", "required": ["type"], "properties": {"type": {"const": "https://e/a"}}},
          "B": {"allOf": [{"type": "object"}, {"properties": {"type": {"enum": ["https://e/b"]}}}]}}}
        """#)
    func found(_ text: String) -> [String] {
      contract.findings(in: exchange(.get, "/a", 409, [("Content-Type", "application/problem+json")], text)).map(\.seen)
    }
    #expect(found(#"{"type": "https://e/a"}"#) == [])
    #expect(found(#"{"type": "https://e/b"}"#) == [])
    #expect(
      found(#"{"type": "https://e/c"}"#) == [
        "The problem type is 'https://e/c', and the document declares 'https://e/a', 'https://e/b'."
      ])
    #expect(found("{}").first?.hasPrefix("The problem type is 'about:blank'") ?? false)
  }

  @Test("Each item of a stream is held against itemSchema")
  func streams() throws {
    let item =
      #"{"itemSchema": {"type": "object", "required": ["data"], "properties": {"retry": {"type": "integer"}}}}"#
    let contract = try contract(
      #"""
      {"/a": {"get": {"responses": {"200": {"description": "", "content":
        {"text/event-stream": \#(item), "application/jsonl": \#(item), "application/json-seq": \#(item)}}}}}}
      """#, version: "3.2.0")
    func found(_ type: String, _ text: String) -> [String] {
      contract.findings(in: exchange(.get, "/a", 200, [("Content-Type", type)], text)).map(\.seen)
    }
    #expect(found("text/event-stream", "data: a\r\ndata:b\r\nretry: 5\r\n\r\n: note\n\ndata\n\n") == [])
    #expect(
      found("text/event-stream", "data: a\n\nevent: x\n\n") == [
        "\"/1\": the member 'data' is missing "
          + "(#/paths/~1a/get/responses/200/content/text~1event-stream/itemSchema/required)."
      ])
    #expect(found("application/jsonl", "{\"data\": 1}\n{\"data\": 2}\n") == [])
    #expect(found("application/jsonl", "{\"data\": 1}\n{").first == "The item 2 of the stream is not JSON.")
    #expect(found("application/json-seq", "\u{1E}{\"data\": 1}\n\u{1E}{}\n").count == 1)
  }

  @Test("What is only written is not required of a response, and its presence and a wrong format weigh less")
  func writeOnly() throws {
    let contract = try contract(
      #"""
      {"/a": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema":
        {"required": ["secret"], "properties": {"secret": {"writeOnly": true}, "day": {"format": "date"}}}}}}}}}}
      """#, version: "3.0.4")
    func found(_ text: String) -> [String] {
      contract.findings(in: exchange(.get, "/a", 200, [("Content-Type", "application/json")], text)).map {
        "\($0.severity) \($0.rule)"
      }
    }
    #expect(found("{}") == [])
    #expect(
      found(#"{"secret": 1, "day": "2026-02-30"}"#) == [
        "should openapi.content.format", "should openapi.content.write-only",
      ])
  }

  @Test(
    "Field values are read as their schema has them",
    arguments: [
      (#"{"type": "integer", "minimum": 1}"#, "7", true), (#"{"type": "integer"}"#, "7.5", false),
      (#"{"type": "string"}"#, "7", true), (#"{"type": "boolean"}"#, "true", true),
      (#"{"type": "array", "items": {"type": "integer"}}"#, "1, 2,3", true),
      (#"{"type": "array", "items": {"type": "string"}, "maxItems": 2}"#, "1, 2, 3", false),
      (#"{"type": "object", "properties": {"a": {"type": "integer"}}}"#, "a,1,b,x", true),
      (#"{"type": "object", "properties": {"a": {"type": "integer"}}}"#, "a,x", false),
      (#"{"enum": ["on", "off"]}"#, "on", true), (#"{"enum": ["on", "off"]}"#, "of", false), ("{}", "x", true),
    ])
  func fieldValues(schema: String, text: String, isRight: Bool) throws {
    let contract = try contract(
      #"{"/a": {"get": {"responses": {"200": {"description": "", "headers": {"X-A": {"schema": \#(schema)}}}}}}}"#)
    #expect((rules(contract, exchange(.get, "/a", 200, [("X-A", text)])) == []) == isRight)
  }

  @Test(
    "What a server took though the document does not allow it is found, and what it refused is not",
    arguments: [
      ("/a/7?tag=x&tag=y", [], "{\"n\": 1}", []),
      ("/a/x", [], "{\"n\": 1}", ["request.parameter"]),
      ("/a/7?limit=0", [], "{\"n\": 1}", ["request.parameter"]),
      ("/a/7?tag=x&tag=x&tag=x", [], "{\"n\": 1}", ["request.parameter"]),
      ("/a/7?unknown=1", [("X-Mode", "fast")], "{\"n\": 1}", []),
      ("/a/7", [("X-Mode", "odd")], "{\"n\": 1}", ["request.parameter"]),
      ("/a/7", [("X-Mode", nil)], "{\"n\": 1}", ["request.parameter"]),
      ("/a/7", [], "{}", ["request.content"]), ("/a/7", [], "{", ["request.content"]),
      ("/a/7", [], "", ["request.content"]), ("/a/7", [], nil, []),
      ("/a/7", [("Content-Type", "image/png")], "{}", ["request.content"]),
      ("/a/7?filter=1", [], "{\"n\": 1}", ["unjudged"]),
    ] as [(String, [(String, String?)], String?, [String])])
  func requests(target: String, fields: [(String, String?)], content: String?, expected: [String]) throws {
    let contract = try contract(
      #"""
      {"/a/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
        "post": {"parameters": [
          {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1}},
          {"name": "tag", "in": "query", "schema": {"type": "array", "items": {"type": "string"}, "maxItems": 2}},
          {"name": "filter", "in": "query", "style": "deepObject", "schema": {"type": "object"}},
          {"name": "X-Mode", "in": "header", "required": true, "schema": {"enum": ["fast", "slow"]}}],
          "requestBody": {"required": true, "content": {"application/json": {"schema": {"required": ["n"]}}}},
          "responses": {"2XX": {"description": ""}, "4XX": {"description": ""}}}}}
      """#)
    var all = ["Content-Type": "application/json", "X-Mode": "fast"] as [String: String]
    for (name, value) in fields { all[name] = value }
    let request = ObservedRequest(
      .post, target, fields: ObservedFields(all.map { ObservedField($0.key, $0.value) }),
      content: content.map { Array($0.utf8) })
    func found(_ code: Int) -> [String] {
      rules(contract, Exchange(name: "e", ObservedResponse(code: code), to: request))
    }
    #expect(found(200) == expected.map { "openapi.\($0)" })
    #expect(found(422) == [])
  }

  @Test("What cannot be judged is a finding, and is never right in silence")
  func unjudged() throws {
    let schemas = [
      #"{"pattern": "(a)\\1"}"#, #"{"$ref": "other.json#/X"}"#,
      #"{"$schema": "http://json-schema.org/draft-07/schema#"}"#,
      #"{"pattern": "("}"#, #"{"minLength": "3"}"#, #"{"type": "file"}"#, #"{"pattern": "^(?<=a)b$"}"#, "7",
    ]
    for schema in schemas {
      let contract = try contract(
        #"{"/a": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {"schema": \#(schema)}}}}}}}"#
      )
      let findings = contract.findings(in: exchange(.get, "/a", 200, [("Content-Type", "application/json")], "\"ab\""))
      #expect(findings.map(\.rule.name) == ["openapi.unjudged"], "\(schema)")
    }
  }

  @Test("Documents beside it are found by their addresses")
  func others() throws {
    let text = #"""
      {"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"200": {"description": "", "content":
        {"application/json": {"schema": {"$ref": "schemas/user.json#/$defs/User"}}}}}}}}}
      """#
    let user = #"{"$defs": {"User": {"type": "object", "properties": {"age": {"$ref": "age.json"}}}}}"#
    #expect(OpenAPIContract.references(in: Array(text.utf8), at: "") == ["schemas/user.json"])
    #expect(OpenAPIContract.references(in: Array(user.utf8), at: "schemas/user.json") == ["schemas/age.json"])
    let contract = try OpenAPIContract(
      reading: Array(text.utf8),
      beside: ["schemas/user.json": Array(user.utf8), "schemas/age.json": Array(#"{"type": "integer"}"#.utf8)])
    let json = [("Content-Type", "application/json")]
    #expect(rules(contract, exchange(.get, "/a", 200, json, #"{"age": 1}"#)) == [])
    #expect(
      contract.findings(in: exchange(.get, "/a", 200, json, #"{"age": "1"}"#)).map(\.seen) == [
        "\"/age\": an integer is called for, and it is a string (schemas/age.json#/type)."
      ])
  }
}
