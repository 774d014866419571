internal import TypedResponses

extension IntakeCase {
  // MARK: - Forms

  static var forms: [IntakeCase] {
    let form = "application/x-www-form-urlencoded"
    func fault(_ description: String, _ content: String, _ faults: IntakeAnswer) -> IntakeCase {
      .init(description, .post("/forms", content, type: form), faults)
    }
    return [
      .init(
        "a form", .post("/forms", "name=Zo%C3%AB+B&age=7&topics=a&topics=b&news=on&size=large", type: form),
        .ok(#"{"name":"Zoë B","age":7,"size":"large","topics":["a","b"],"news":true}"#)),
      .init(
        "a form of empty fields", .post("/forms", "name=&age=&size=&topics[]=a", type: form),
        .ok(#"{"name":"","topics":["a"]}"#)),
      .init(
        "a form with a percent sign that encodes nothing", .post("/forms", "name=100%&age=1", type: form),
        .ok(#"{"name":"100%","age":1}"#)),
      .init(
        "the same form in parts", .post("/forms", multipart(("name", "Zoë B"), ("age", "7")), type: inParts),
        .ok(#"{"name":"Zoë B","age":7}"#)),
      .init(
        "a form of another type", .post("/forms", "{}"),
        .problem(
          415, "The content must be application/x-www-form-urlencoded, multipart/form-data.",
          fields: [("Accept", "application/x-www-form-urlencoded, multipart/form-data")])),
      fault(
        "a form without a field that has to be there", "",
        .faults(Listed("This member is required.", "#/name", "required"))),
      fault(
        "a text for a number in a form", "name=a&age=7.0",
        .faults(
          Listed("Must be an integer.", "#/age", "invalid_integer"))),
      fault(
        "a number in a form that is out of range", "name=a&age=9223372036854775808",
        .faults(
          Listed(
            "Must be from -9223372036854775808 to 9223372036854775807.", "#/age", "out_of_range",
            #"{"minimum":-9223372036854775808,"maximum":9223372036854775807}"#))),
      fault(
        "another case in a form", "name=a&size=huge",
        .faults(
          Listed("Must be one of 'small', 'large'.", "#/size", "not_allowed", #"{"allowed":["small","large"]}"#))),
      fault(
        "no date in a form", "name=a&born=2026",
        .faults(
          Listed(
            "Must be a date and time such as 2026-11-03T10:15:04Z.", "#/born", "invalid_date",
            #"{"example":"2026-11-03T10:15:04Z"}"#))),
      fault(
        "a name twice for one value", "name=a&name=b",
        .faults(Listed("Must be a string.", "#/name", "wrong_type", #"{"expected":"string"}"#))),
      fault(
        "a field that is not UTF-8", "name=%FF&age=%C3",
        .faults(
          Listed("Must be text in UTF-8.", "#/name", "invalid_encoding"),
          Listed("Must be text in UTF-8.", "#/age", "invalid_encoding"))),
      fault(
        "more fields than are taken", "name=a&a&b&c&d&e&f",
        .problem(413, "The form may have at most 6 fields.", #""maximum":6"#)),
      fault(
        "a larger form than is taken", "name=" + String(repeating: "a", count: 508),
        .problem(413, "The content may have at most 512 octets.", #""maximum":512"#)),
      .init(
        "a file where none is taken",
        .post(
          "/forms",
          "--b\r\nContent-Disposition: form-data; name=\"name\"; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n",
          type: inParts),
        .faults(Listed("Must be no file.", "#/name", "unexpected_file"))),
    ]
  }

  private static var inParts: String { "multipart/form-data; boundary=b" }

  private static func multipart(_ fields: (String, String)...) -> String {
    fields.map { "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined() + "--b--\r\n"
  }

  // MARK: - Uploads

  /// [RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)
  static var uploads: [IntakeCase] {
    func part(_ lines: String, _ content: String = "x") -> String { "--b\r\n\(lines)\r\n\r\n\(content)\r\n--b--\r\n" }
    func upload(_ description: String, _ content: String, _ expected: IntakeAnswer) -> IntakeCase {
      .init(description, .post("/uploads", content, type: inParts), expected)
    }
    func unreadable(_ description: String, _ lines: String, _ detail: String) -> IntakeCase {
      upload(description, part(lines), .problem(400, "Part 1: \(detail)", #""part":1"#))
    }
    func tooLarge(_ maximum: Int, _ detail: String, name: String? = nil, part: Int = 1) -> IntakeAnswer {
      let place = name.map { "Part \(part), '\($0)': " } ?? "Part \(part): "
      let members = name.map { #","name":"\#($0)""# } ?? ""
      return .problem(413, place + detail, #""maximum":\#(maximum),"part":\#(part)\#(members)"#)
    }
    let disposition = "Content-Disposition: form-data; name"
    let file = "\(disposition)=\"photo\"; filename=\"sea.png\"\r\nContent-Type: image/png"
    return [
      upload(
        "a file among fields",
        "--b\r\n\(disposition)=\"a\"\r\n\r\n1\r\n--b\r\n\(file)\r\n\r\nPNG\r\n--b\r\n\(disposition)=b\r\n\r\n2\r\n--b--",
        .ok(#"["a=1","b=2","photo=sea.png(3)"]"#)),
      upload("names beyond ASCII", part("\(disposition)=\"größe\""), .ok(#"["größe=x"]"#)),
      upload("a name that a browser encoded", part("\(disposition)=\"a%22b\""), .ok(#"["a\"b=x"]"#)),
      upload(
        "no file chosen", part("\(disposition)=\"photo\"; filename=\"\"\r\nContent-Type: image/png", ""), .ok("[]")),
      upload("no parts", "--b--\r\n", .ok("[]")),
      upload(
        "a file of another type", part("\(disposition)=\"photo\"; filename=\"a.gif\"\r\nContent-Type: image/gif"),
        .faults(Listed("Must be one of 'image/png'.", "#/photo", "not_allowed", #"{"allowed":["image/png"]}"#))),
      .init(
        "a form without a boundary", .post("/uploads", part(file), type: "multipart/form-data"),
        .problem(400, "The Content-Type of a form must have the parameter boundary, of 1 to 70 characters.")),
      .init(
        "other parts", .post("/uploads", part(file), type: "multipart/mixed; boundary=b"),
        .problem(415, "The content must be multipart/form-data.", fields: [("Accept", "multipart/form-data")])),
      .init(
        "an upload of nothing", .post("/uploads", type: inParts), .problem(400, "The request has no content.")),
      upload("no boundary in the content", "x", .problem(400, "The form ends without its last boundary.")),
      upload(
        "no last boundary", "--b\r\n\(file)\r\n\r\nPNG",
        .problem(400, "Part 1, 'photo': It has no end.", #""part":1,"name":"photo""#)),
      unreadable("no disposition", "Content-Type: image/png", "It has no Content-Disposition."),
      unreadable(
        "another disposition", "Content-Disposition: attachment; name=a",
        "Its Content-Disposition must be form-data."),
      unreadable("no name", "Content-Disposition: form-data", "Its Content-Disposition has no name."),
      unreadable("half a disposition", "\(disposition)=\"a", "Its Content-Disposition cannot be read."),
      unreadable("two dispositions", "\(disposition)=a\r\n\(disposition)=b", "It has two Content-Disposition fields."),
      unreadable("two types of a part", "\(file)\r\ncontent-type: image/gif", "It has two Content-Type fields."),
      unreadable("no media type", "\(disposition)=a\r\nContent-Type: png", "Its Content-Type is no media type."),
      unreadable(
        "a line that is no field", "\(disposition)=a\r\nnonsense", "A line of its header section is no field."),
      unreadable(
        "a line that ends in LF", "\(disposition)=a\nA: b",
        "A line of its header section ends with CR or LF alone."),
      unreadable(
        "an encoded part", "\(disposition)=a\r\nContent-Transfer-Encoding: base64",
        "It must be sent as it is, without Content-Transfer-Encoding."),
      .init(
        "a disposition that is not UTF-8",
        Request(
          method: .post, target: "/uploads", fields: [(.contentType, inParts)],
          content: Array("--b\r\n\(disposition)=\"".utf8) + [0xFF] + Array("\"\r\n\r\nx\r\n--b--\r\n".utf8)),
        .problem(400, "Part 1: Its Content-Disposition is not UTF-8.", #""part":1"#)),
      upload(
        "a larger file than is taken", part(file, String(repeating: "x", count: 65)),
        tooLarge(64, "The file may have at most 64 octets.", name: "photo")),
      upload(
        "a larger field than is taken", part("\(disposition)=a", String(repeating: "x", count: 33)),
        tooLarge(32, "The field may have at most 32 octets.", name: "a")),
      upload(
        "a longer name than is taken", part("\(disposition)=abcdefghijklmnopq"),
        tooLarge(16, "Its name may have at most 16 octets.")),
      upload(
        "a longer file's name than is taken", part("\(disposition)=a; filename=abcdefghijklmnopq"),
        tooLarge(16, "Its file's name may have at most 16 octets.")),
      upload(
        "a longer header section than is taken", part("A: \(String(repeating: "x", count: 140))"),
        tooLarge(128, "Its header section may have at most 128 octets.")),
      upload(
        "more parts than are taken", multipart(("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")),
        tooLarge(3, "The form may have at most 3 parts.", part: 4)),
      upload(
        "a larger upload than is taken", part(file) + String(repeating: " ", count: 1024),
        .problem(413, "The content may have at most 1024 octets.", #""maximum":1024"#)),
    ]
  }
}
