import Testing
import TypedResponses
import TypedResponsesChecking

@Suite("Two versions of an OpenAPI document")
struct OpenAPIComparisonTests {
  private static let document = #"""
    {"openapi": "3.1.0", "servers": [{"url": "/v1"}], "security": [{"token": ["read"]}], "paths": {
     "/users/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
      "get": {"parameters": [{"name": "sort", "in": "query", "schema": {"enum": ["a", "b"]}}],
       "responses": {
        "200": {"description": "", "headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
         "content": {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}}},
        "404": {"description": ""}}},
      "put": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}}},
       "responses": {"204": {"description": ""}}},
      "delete": {"responses": {"204": {"description": ""}}}}},
     "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}, "schemas": {
      "User": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer", "readOnly": true},
       "name": {"type": "string", "maxLength": 40}, "kind": {"enum": ["x", "y"]}, "age": {"type": ["integer", "null"]},
       "friends": {"type": "array", "items": {"$ref": "#/components/schemas/User"}},
       "pet": {"oneOf": [{"const": "cat"}, {"const": "dog"}]}}}}}}
    """#

  private func contract(_ text: String) throws -> OpenAPIContract { try OpenAPIContract(reading: Array(text.utf8)) }

  private func changes(_ part: String, _ other: String) throws -> [String] {
    let pieces = Self.document.split(separator: part, omittingEmptySubsequences: false)
    try #require(pieces.count > 1, "\(part)")
    return try contract(Self.document).changes(to: contract(pieces.joined(separator: other)))
      .map { "\($0.breaksClients ? "breaks" : "fits") \($0.kind)" }
  }

  @Test("A document has not changed against itself")
  func same() throws {
    #expect(try contract(Self.document).changes(to: contract(Self.document)).isEmpty)
  }

  @Test(
    "Each change is told, with whether it breaks clients",
    arguments: [
      (#""delete": {"#, #""x-delete": {"#, ["breaks operation.removed"]),
      (#""delete": {"#, #""post": {"responses": {}}, "delete": {"#, ["fits operation.added"]),
      (#""url": "/v1""#, #""url": "/v2""#, ["breaks server.removed"]),
      (
        #""404": {"description": ""}"#, #""410": {"description": ""}"#,
        ["breaks response.status.removed", "fits response.status.added"]
      ),
      (#""404": {"description": ""}"#, #""4XX": {"description": ""}"#, ["fits response.status.added"]),
      (
        #""required": true, "schema": {"type": "string"}"#, #""schema": {"type": "string"}"#,
        ["breaks response.field.optional"]
      ),
      (#""ETag""#, #""X-Tag""#, ["breaks response.field.removed", "fits response.field.added"]),
      (
        #"{"name": "sort", "in": "query", "schema""#, #"{"name": "sort", "in": "query", "required": true, "schema""#,
        ["breaks parameter.required"]
      ),
      (#"{"name": "sort","#, #"{"name": "q", "in": "query"}, {"name": "sort","#, ["fits parameter.added"]),
      (#"["a", "b"]"#, #"["a"]"#, ["breaks request.values"]),
      (#"["a", "b"]"#, #"["a", "b", "c"]"#, ["fits request.values"]),
      (#""requestBody": {"#, #""requestBody": {"required": true, "#, ["breaks request.content.required"]),
      (
        #"[{"token": ["read"]}]"#, #"[{"token": ["read", "write"]}]"#,
        Array(repeating: "breaks security.added", count: 3)
      ),
      (#"[{"token": ["read"]}]"#, #"[{"token": ["read"]}, {}]"#, Array(repeating: "fits security.changed", count: 3)),
      (#""scheme": "bearer""#, #""scheme": "basic""#, ["breaks security.scheme"]),
      (
        #""required": ["id"]"#, #""required": ["id", "name"]"#,
        ["fits response.member.required", "breaks request.member.required"]
      ),
      (#""required": ["id"]"#, #""required": []"#, ["breaks response.member.optional"]),
      (
        #""name": {"type": "string", "maxLength": 40}, "#, "",
        ["breaks response.member.removed", "breaks request.member.removed"]
      ),
      (
        #""name": {"type"#, #""nick": {}, "name": {"type"#, ["fits response.member.added", "fits request.member.added"]
      ),
      (#""maxLength": 40"#, #""maxLength": 50"#, ["breaks response.bound", "fits request.bound"]),
      (#""maxLength": 40"#, #""maxLength": 30"#, ["fits response.bound", "breaks request.bound"]),
      (#"["x", "y"]"#, #"["x"]"#, ["fits response.values", "breaks request.values"]),
      (#"["x", "y"]"#, #"["x", "y", "z"]"#, ["breaks response.values", "fits request.values"]),
      (#"["integer", "null"]"#, #""integer""#, ["fits response.type", "breaks request.type"]),
      (#"["integer", "null"]"#, #"["number", "null"]"#, ["breaks response.type", "fits request.type"]),
      (
        #"{"const": "dog"}"#, #"{"const": "dog"}, {"const": "cow"}"#,
        ["breaks response.alternatives", "fits request.alternatives"]
      ),
      (#", {"const": "dog"}"#, "", ["fits response.alternatives", "breaks request.alternatives"]),
      (
        #""maxLength": 40"#, #""maxLength": 40, "pattern": "^a""#,
        ["fits response.restriction", "breaks request.restriction"]
      ),
      (
        #""type": "object","#, #""type": "object", "additionalProperties": false,"#,
        ["fits response.members", "breaks request.members"]
      ),
    ])
  func change(part: String, other: String, expected: [String]) throws {
    #expect(try changes(part, other) == expected)
  }

  @Test("A variable of a path may be renamed")
  func renamed() throws {
    let newer = Self.document.split(separator: "{id}").joined(separator: "{key}").split(separator: #""name": "id""#)
      .joined(separator: #""name": "key""#)
    #expect(try contract(Self.document).changes(to: contract(newer)).isEmpty)
  }

  @Test("A media type that is gone breaks whoever sends or reads it")
  func mediaTypes() throws {
    let found = try changes("application/json", "application/hal+json")
    #expect(
      found == [
        "breaks response.media-type.removed", "fits response.media-type.added", "breaks request.media-type.removed",
        "fits request.media-type.added",
      ])
  }

  @Test("A change tells the operation, the place, what it is and why it matters")
  func words() throws {
    let newer = Self.document.split(separator: #", {"const": "dog"}"#).joined()
    let change = try #require(try contract(Self.document).changes(to: contract(newer)).last)
    #expect(
      change.description == """
        BREAKS  request.alternatives  PUT /users/{id}
          An alternative is gone.
          What clients send may be refused.
          #/components/schemas/User/properties/pet/oneOf/1
        """)
  }

  @Test("A document of 3.0 is compared with one of 3.1: nullable is a type")
  func dialects() throws {
    func text(_ version: String, _ schema: String) -> String {
      #"""
      {"openapi": "\#(version)", "paths": {"/a": {"get": {"responses": {"200": {"description": "", "content":
        {"application/json": {"schema": \#(schema)}}}}}}}}
      """#
    }
    let old = text("3.0.3", #"{"type": "integer", "nullable": true, "minimum": 1, "exclusiveMinimum": true}"#)
    let new = text("3.1.0", #"{"type": ["integer", "null"], "exclusiveMinimum": 1}"#)
    #expect(try contract(old).changes(to: contract(new)).isEmpty)
  }
}
