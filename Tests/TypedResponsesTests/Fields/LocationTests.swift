import Testing
import TypedResponses

@Suite struct LocationTests {
  @Test("A value becomes one path segment, whatever it is")
  func encodes() {
    let name = "a/b\r\nX: 1"
    let location: Location = "/files/\(name)"
    location.expectWritten("/files/a%2Fb%0D%0AX%3A%201")
    #expect(("/caf/\("é")" as Location).description == "/caf/%C3%A9")
    #expect(("/\("a?b#c%41")" as Location).description == "/a%3Fb%23c%2541")
    #expect(("/\("-._~aZ09")" as Location).description == "/-._~aZ09")
  }

  @Test("Numbers and other values with a description are put in")
  func values() {
    struct Slug: CustomStringConvertible { var description: String { "a b" } }
    #expect(("/users/\(42)/\(UInt8.max)/\(Slug())" as Location).description == "/users/42/255/a%20b")
    #expect(("/\(0)/\(-5)/\(Int.max)/\(Int.min)" as Location).description == "/0/-5/\(Int.max)/\(Int.min)")
    #expect(("\(42)/users/\(1023)\(1024)" as Location).description == "42/users/10231024")
  }

  @Test("A dot or two are encoded, so that the path as it stands has no dot segment")
  func dots() {
    #expect(("/a/\(".")/\("..")/b" as Location).description == "/a/%2E/%2E%2E/b")
    #expect(("/a/\("...")" as Location).description == "/a/...")
    #expect(("/a/\(".")\(".")" as Location).description == "/a/%2E%2E")
  }

  @Test("An empty value leaves its segment empty and never leads to another host")
  func empty() {
    let nothing = ""
    #expect(("/users/\(nothing)" as Location).description == "/users/")
    #expect(("/a/\(nothing)/b" as Location).description == "/a//b")
    #expect(("/\(nothing)/evil.example" as Location).description == "/.//evil.example")
    #expect(("\(nothing)//evil.example" as Location).description == "/.//evil.example")
    #expect(("/\(nothing)/evil.example#a" as Location).description == "/.//evil.example#a")
    #expect(("/\(nothing)/evil.example/%20" as Location).description == "/.//evil.example/%20")
    #expect(("/\(nothing)\(nothing)/evil.example" as Location).description == "/.//evil.example")
    #expect(("\(nothing)/\(nothing)/\("evil.example")" as Location).description == "/.//evil.example")
    #expect(("app:/\(nothing)/evil.example" as Location).description == "app:/.//evil.example")
    #expect(("https://a.example/\(nothing)/b" as Location).description == "https://a.example//b")
  }

  @Test("An empty value in place of the host names the host that never exists")
  func emptyHost() {
    let nothing = ""
    #expect(("https://\(nothing)/x" as Location).description == "https://invalid/x")
    #expect(("https://\(nothing)\(nothing):443/x" as Location).description == "https://invalid:443/x")
    #expect(("//\(nothing)/evil.example" as Location).description == "//invalid/evil.example")
    #expect(("https://\(nothing)" as Location).description == "https://invalid")
    #expect(("https://\(nothing).example/" as Location).description == "https://.example/")
    #expect(("file:///\(nothing)" as Location).description == "file:///")
  }

  @Test("Values in host, query and fragment cannot leave them")
  func otherPlaces() {
    let value = "@evil.example/?#&=:"
    let encoded = "%40evil.example%2F%3F%23%26%3D%3A"
    #expect(("https://\(value).example/" as Location).description == "https://\(encoded).example/")
    #expect(("/?q=\(value)&r=1" as Location).description == "/?q=\(encoded)&r=1")
    #expect(("/#\(value)" as Location).description == "/#\(encoded)")
    #expect(("~\(value)" as Location).description == "~\(encoded)")
  }

  @Test("No value makes a location invalid or adds a host")
  func anyValue() throws {
    for value in HostileText.fuzz(around: ["//", ".", "..", "@", ":", "https:"]) {
      let locations: [Location] = [
        "/\(value)", "/\(value)/\(value)", "\(value)/x", "a\(value)", "/a?b=\(value)#\(value)", "https://\(value)/",
        "/\(value)/x#\(value)", "/\(value)/%20/\(value)", "https://a.\(value).example:80/\(value)", "urn:\(value)",
        "x:/\(value)/y",
      ]
      for (index, location) in locations.enumerated() {
        #expect(throws: Never.self) { try Location(location.description) }
        guard index < 5 else { continue }
        #expect(!location.description.hasPrefix("//"))
        #expect(!location.reference.isAbsolute)
      }
    }
  }

  @Test("A literal that is no location stops the program: a bad scheme, a value as port or scheme, nothing but a value")
  func literals() async {
    await #expect(processExitsWith: .failure) { _ = "" as Location }
    await #expect(processExitsWith: .failure) { _ = "https://a:b@c/" as Location }
    await #expect(processExitsWith: .failure) { _ = "\("/users/1")" as Location }
    await #expect(processExitsWith: .failure) { _ = "https://localhost:\(8080)/" as Location }
    await #expect(processExitsWith: .failure) { _ = "\("https")://a.example/" as Location }
    await #expect(processExitsWith: .failure) { _ = "/%\("41")" as Location }
  }

  @Test("A location made elsewhere is refused when it is empty, invalid or has user information")
  func ready() throws {
    let text = "https://example.com/a?b#c"
    #expect(try Location(text).description == text)
    for text in ["", "https://user@example.com/", "/a b", "/a\r\nX: 1", "https:///x", "http:///", "///x"] {
      #expect(throws: URIReferenceError.self) { try Location(text) }
      #expect(Location(parsing: text) == nil)
    }
  }

  @Test(
    "An untrusted location may lead to a path of this server",
    arguments: ["/", "/a", "/a?next=//b", "/.//a", "/a:b", "/%2F%2Fevil.example", "/a/https://b"])
  func sameOrigin(_ text: String) {
    #expect(Location(untrusted: text)?.description == text)
  }

  @Test(
    "An untrusted location may not lead anywhere else",
    arguments: [
      "", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
      "\t//evil.example",
      " //evil.example", "https://evil.example", "http:evil.example", "https:/evil.example", "https:///evil.example",
      "javascript:alert(1)", "data:text/html,x", "a", "../a", "?a", "#a", "/a\r\nX: 1", "/é",
      "https://user@app.example/",
      "https://app.example.evil.example/", "https://app.example@evil.example/", "https://app.example:444/",
      "http://app.example/", "https://xapp.example/", "//app.example/",
    ])
  func elsewhere(_ text: String) {
    #expect(Location(untrusted: text, allowing: ["https://app.example", "/relative"]) == nil)
  }

  @Test(
    "An untrusted location may lead to an origin on the list",
    arguments: ["https://app.example", "https://app.example/a?b", "HTTPS://APP.example/a", "https://b.example:8443/"])
  func allowed(_ text: String) {
    let origins: [URIReference] = ["https://app.example/", "https://b.example:8443"]
    #expect(Location(untrusted: text, allowing: origins)?.description == text)
  }
}
