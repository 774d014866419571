#if HTTPTypes
  import HTTPTypes
  import Testing
  import TypedResponses
  import TypedResponsesHTTPTypes

  @Suite struct HTTPTypesAdapterTests {
    private func head(_ method: HTTPRequest.Method = .get, _ path: String? = "/users/7", _ fields: HTTPFields = [:])
      -> HTTPRequest
    {
      HTTPRequest(method: method, scheme: "https", authority: "example.com", path: path, headerFields: fields)
    }

    @Test("A request tells its method, its target and every line of a field")
    func facts() {
      var fields = HTTPFields()
      fields.append(HTTPField(name: .accept, value: "text/html"))
      fields.append(HTTPField(name: .ifNoneMatch, value: "\"v1\""))
      fields.append(HTTPField(name: .accept, value: "application/json"))
      let facts = HTTPTypesFacts(head(.patch, "/users?page=2", fields))
      #expect(facts.method == .patch)
      #expect(facts.target == "/users?page=2")
      #expect(facts.values(of: .accept) == ["text/html", "application/json"])
      #expect(facts.values(of: .range).isEmpty)
      #expect(facts.values(of: .host) == ["example.com"])
      #expect(facts.combinedValue(of: .accept) == "text/html, application/json")
      #expect(facts.combinedValue(of: .ifNoneMatch) == "\"v1\"")
      #expect(facts.combinedValue(of: .range) == nil)
      #expect(facts.combinedValue(of: .host) == "example.com")
      #expect(HTTPTypesFacts(head(.get, nil)).target == "/")
    }

    @Test("Names that begin alike and are as long are told apart, in whatever case they are asked for")
    func similarNames() throws {
      let fields: HTTPFields = [.init("CF-Ray")!: "1", .acceptEncoding: "br", .init("x-ab")!: "2"]
      let facts = HTTPTypesFacts(head(.get, "/", fields))
      for absent in ["Cookie", "Accept-Language", "X-AC", "If-Match"] {
        let name = try #require(FieldName(absent))
        #expect(facts.values(of: name).isEmpty)
        #expect(facts.combinedValue(of: name) == nil)
      }
      for (sent, value) in [("cf-ray", "1"), ("ACCEPT-ENCODING", "br"), ("X-AB", "2")] {
        let name = try #require(FieldName(sent))
        #expect(facts.values(of: name) == [value])
        #expect(facts.combinedValue(of: name) == value)
      }
      #expect(!facts.isConditional)
      #expect(!HTTPTypesFacts(head(.get, "/", [.init("IF-Other")!: "1"])).isConditional)
      #expect(!HTTPTypesFacts(head(.get, "/", [.ifRange: "\"a\""])).isConditional)
      for name in [HTTPField.Name.ifMatch, .ifNoneMatch, .ifModifiedSince, .ifUnmodifiedSince] {
        #expect(HTTPTypesFacts(head(.get, "/", [name: "*"])).isConditional)
      }
    }

    @Test("Requests and messages print what they ask and answer")
    func descriptions() async {
      #expect("\(HTTPTypesFacts(head(.patch, "/users?page=2")))" == "PATCH /users")
      let message = await HTTPTypesAdapter.respond(to: head()) { NoContent() }
      #expect("\(message)" == "204 No Content, no content")
    }

    @Test("A response keeps the order of its fields and repeats on lines of their own")
    func fields() async {
      let message = await HTTPTypesAdapter.respond(to: head()) { () async throws -> NoContent in
        throw Unauthorized(challenge: .bearer(realm: "api"), .basic(realm: "api"))
      }
      #expect(message.head.status.code == 401)
      #expect(message.head.status.reasonPhrase == "Unauthorized")
      #expect(
        message.head.headerFields.map { "\($0.name): \($0.value)" } == [
          "WWW-Authenticate: Basic realm=\"api\", charset=\"UTF-8\"", "WWW-Authenticate: Bearer realm=\"api\"",
          "Content-Type: application/problem+json", "Content-Length: \(message.content.length ?? 0)",
        ])
    }

    @Test("Conditions are evaluated, and HEAD has no content")
    func evaluation() async {
      let version = ResourceVersion(etag: .strong("v1"))
      let same = await HTTPTypesAdapter.respond(to: head(.get, "/", [.ifNoneMatch: "\"v1\""])) {
        OK([1], version: version)
      }
      #expect(same.head.status.code == 304)
      let onlyHead = await HTTPTypesAdapter.respond(to: head(.head)) { OK([1], version: version) }
      #expect(onlyHead.head.headerFields[.contentLength] == "3")
      #expect(onlyHead.content.length == 0)
    }

    @Test("An unknown error is an opaque 500")
    func unknown() async {
      struct Secret: Error { let text = "hunter2" }
      let message = await HTTPTypesAdapter.respond(to: head()) { () async throws -> NoContent in throw Secret() }
      #expect(message.head.status.code == 500)
      guard case .bytes(let octets) = message.content else {
        Issue.record("no content")
        return
      }
      #expect(!String(decoding: octets, as: UTF8.self).contains("hunter2"))
    }

    @Test("HTTP/2 has no fields of the connection")
    func connectionFields() throws {
      let encoded = try UpgradeRequired(protocols: "TLS/1.3").encode(for: RequestHead())
      var fields = HTTPFields(encoded.fields)
      #expect(fields[.upgrade] == "TLS/1.3" && fields[.connection] == "upgrade")
      fields.removeConnectionFields()
      #expect(fields[.upgrade] == nil && fields[.connection] == nil)
      #expect(fields[.contentType] == "application/problem+json")
    }

    @Test("All fields of the connection go, however they are written, and the others keep their order")
    func everyConnectionField() throws {
      var fields = HTTPFields()
      for name in [
        "A", "KEEP-ALIVE", "Connection", "B", "Proxy-Connection", "connection", "Transfer-Encoding", "A", "Upgrade",
      ] {
        fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: "\(fields.count)"))
      }
      fields.removeConnectionFields()
      #expect(fields.map { "\($0.name.rawName): \($0.value)" } == ["A: 0", "B: 3", "A: 7"])
    }

    @Test("Names that many responses have are the same as all others, in any case")
    func names() throws {
      for text in [
        "Content-Type", "content-type", "Content-Length", "Cache-Control", "ETag", "etag", "Vary", "Location", "A",
      ] {
        var all = HeaderFields()
        all.append(try #require(FieldName(text)), try FieldValue("1"))
        let fields = HTTPFields(all)
        #expect(fields.map(\.name.rawName) == [text] && fields.map(\.name.canonicalName) == [text.lowercased()])
      }
    }
  }
#endif
