import Testing
import TypedResponses
import TypedResponsesTesting

@Suite struct ContractTests {
  private static let ada = #"{"name":"Ada","age":36,"email":"ada@example.com"}"#

  @Test("POST creates, says where, and tells the version; GET gives it back, or 304")
  func createAndRead() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      let created = try await connection.exchange(request("POST", "/users", content: Self.ada))
      #expect(created.code == 201)
      #expect(created.response.fields[.location] == "/users/1")
      let tag = try #require(created.response.fields[.etag])
      #expect(created.text == #"{"id":1,"name":"Ada","age":36,"email":"ada@example.com"}"#)

      let read = try await connection.exchange(request("GET", "/users/1"))
      #expect(read.code == 200)
      #expect(read.text == created.text)
      #expect(read.response.fields[.etag] == tag)

      let same = try await connection.exchange(request("GET", "/users/1", ["If-None-Match": "W/\(tag), \"x\""]))
      #expect(same.code == 304)
      #expect(same.response.fields[.etag] == tag)
      #expect(same.response.fields[.contentType] == nil)
    }
  }

  @Test("Input with faults gets all of them at once; text that is no JSON gets line and column")
  func badInput() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      let faulty = try await connection.exchange(
        request("POST", "/users", content: #"{"name":"","age":"old","email":"nobody","role":"admin"}"#))
      #expect(faulty.code == 422)
      #expect(
        faulty.faults == [
          "#/name invalid_length", "#/age invalid_integer", "#/email invalid_format", "#/role unknown_member",
        ])
      let long = try await connection.exchange(
        request("POST", "/users", content: #"{"name":"\#(String(repeating: "é", count: 41))","age":151}"#))
      #expect(long.faults == ["#/name invalid_length", "#/age out_of_range"])
      let broken = try await connection.exchange(request("POST", "/users", content: "{\"name\":\n]"))
      #expect(broken.code == 400)
      #expect(broken.text.contains("line 2, column 1"))
      for content in ["null", "[]", "7", "\"a\""] {
        let answer = try await connection.exchange(request("POST", "/users", content: content))
        #expect(answer.code == 422, "\(content): \(answer.text)")
      }
    }
  }

  @Test("A media type that is not taken is 415, with what is")
  func mediaTypes() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      let post = try await connection.exchange(
        request("POST", "/users", ["Content-Type": "text/plain"], content: Self.ada))
      #expect(post.code == 415)
      #expect(post.response.fields[.accept] == "application/json")
      _ = try await connection.exchange(request("POST", "/users", content: Self.ada))
      let patch = try await connection.exchange(request("PATCH", "/users/1", content: "{}"))
      #expect(patch.code == 415)
      #expect(patch.response.fields[.acceptPatch] == "application/merge-patch+json")
    }
  }

  @Test("PUT and PATCH change what they name, if the version is the one the client knows")
  func change() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      let created = try await connection.exchange(request("POST", "/users", content: Self.ada))
      let tag = try #require(created.response.fields[.etag])
      let put = try await connection.exchange(
        request("PUT", "/users/1", ["If-Match": tag], content: #"{"name":"Ada L.","age":37}"#))
      #expect(put.code == 200)
      #expect(put.text == #"{"id":1,"name":"Ada L.","age":37}"#)
      let stale = try await connection.exchange(
        request("PUT", "/users/1", ["If-Match": tag], content: #"{"name":"Eve","age":1}"#))
      #expect(stale.code == 412)
      let mergePatch = ["Content-Type": "application/merge-patch+json"]
      let patch = try await connection.exchange(
        request("PATCH", "/users/1", mergePatch, content: #"{"email":"ada@example.org"}"#))
      #expect(patch.text == #"{"id":1,"name":"Ada L.","age":37,"email":"ada@example.org"}"#)
      let removal = try await connection.exchange(request("PATCH", "/users/1", mergePatch, content: #"{"email":null}"#))
      #expect(removal.text == #"{"id":1,"name":"Ada L.","age":37}"#)
      let null = try await connection.exchange(request("PATCH", "/users/1", mergePatch, content: #"{"name":null}"#))
      #expect(null.code == 422)
      #expect(null.faults == ["#/name required"])
      let missing = try await connection.exchange(request("PUT", "/users/2", content: Self.ada))
      #expect(missing.code == 404)
    }
  }

  @Test("An e-mail address is taken once")
  func conflict() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      _ = try await connection.exchange(request("POST", "/users", content: Self.ada))
      #expect(try await connection.exchange(request("POST", "/users", content: Self.ada)).code == 409)
      #expect(try await connection.exchange(request("PUT", "/users/1", content: Self.ada)).code == 200)
    }
  }

  @Test("DELETE removes, and then there is nothing")
  func delete() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      _ = try await connection.exchange(request("POST", "/users", content: Self.ada))
      #expect(try await connection.exchange(request("DELETE", "/users/1", ["If-Match": "\"9\""])).code == 412)
      #expect(try await connection.exchange(request("DELETE", "/users/1")).code == 204)
      #expect(try await connection.exchange(request("DELETE", "/users/1")).code == 404)
      #expect(try await connection.exchange(request("GET", "/users/1")).code == 404)
      let next = try await connection.exchange(request("POST", "/users", content: Self.ada))
      #expect(next.response.fields[.location] == "/users/2")
    }
  }

  @Test(
    "An id that cannot exist is 422, located in the path",
    arguments: ["0", "-1", "1000001", "99999999999999999999", "abc", "1.0", "%31%00", "1%0d%0aX:%201"])
  func ids(_ id: String) async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      let answer = try await connection.exchange(request("GET", "/users/\(id)"))
      #expect(answer.code == 422)
      #expect(answer.faults.first?.hasPrefix("path id ") == true)
    }
  }

  @Test("The list comes in pages with links; a page beyond the end is empty; bad values are all told")
  func list() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      for name in ["a", "b", "c"] {
        _ = try await connection.exchange(request("POST", "/users", content: #"{"name":"\#(name)","age":1}"#))
      }
      let page = try await connection.exchange(request("GET", "/users?page=2&limit=1"))
      #expect(page.text == #"[{"id":2,"name":"b","age":1}]"#)
      #expect(
        page.response.fields.values(of: .link) == [
          #"</users?page=1&limit=1>; rel="first""#, #"</users?page=1&limit=1>; rel="prev""#,
          #"</users?page=3&limit=1>; rel="next""#, #"</users?page=3&limit=1>; rel="last""#,
        ])
      let beyond = try await connection.exchange(request("GET", "/users?page=1000000000&limit=100"))
      #expect(beyond.code == 200)
      #expect(beyond.text == "[]")
      let bad = try await connection.exchange(request("GET", "/users?page=0&limit=many"))
      #expect(bad.code == 422)
      #expect(bad.faults == ["query page out_of_range", "query limit invalid_integer"])
    }
  }

  @Test("/me challenges, refuses, and lets in")
  func access() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      let none = try await connection.exchange(request("GET", "/me"))
      #expect(none.code == 401)
      #expect(none.response.fields[.wwwAuthenticate] == #"Bearer realm="users""#)
      let wrong = try await connection.exchange(request("GET", "/me", ["Authorization": "Bearer nonsense"]))
      #expect(wrong.code == 401)
      #expect(wrong.response.fields[.wwwAuthenticate]?.contains("invalid_token") == true)
      let weak = try await connection.exchange(request("GET", "/me", ["Authorization": "Bearer bob-may-not"]))
      #expect(weak.code == 403)
      let good = try await connection.exchange(request("GET", "/me", ["Authorization": "bearer ada-may-read"]))
      #expect(good.code == 200)
    }
  }

  @Test("/limited has no quota, and a success in no acceptable form is 406, as a problem all the same")
  func limitedAndUnacceptable() async throws {
    try await withServer { port in
      let connection = try await RawConnection(port: port)
      let limited = try await connection.exchange(request("GET", "/limited"))
      #expect(limited.code == 429)
      #expect(limited.response.fields[.retryAfter] == "30")
      let html = ["Accept": "text/html, application/json;q=0"]
      for answer in [
        try await connection.exchange(request("GET", "/users", html)),
        try await connection.exchange(request("POST", "/users", html, content: Self.ada)),
      ] {
        #expect(answer.code == 406)
        #expect(answer.response.fields[.contentType] == "application/problem+json")
      }
      #expect(try await connection.exchange(request("GET", "/users/1", html)).code == 404)
    }
  }
}
