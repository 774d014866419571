internal import TypedResponses

extension IntakeCase {
  // MARK: - Plain types

  /// Well-formed JSON of the wrong shape into a type that the compiler decodes.
  static var shapes: [IntakeCase] {
    func fault(_ description: String, _ content: String, _ fault: Listed) -> IntakeCase {
      .init(description, .post("/orders", content), .faults(fault))
    }
    let whole = Listed("Must be an integer.", "#/count", "invalid_integer")
    let octet = #"{"minimum":0,"maximum":255}"#
    let range = Listed("Must be from 0 to 255.", "#/count", "out_of_range", octet)
    let date = #"{"example":"2026-11-03T10:15:04Z"}"#
    let dated = "Must be a date and time such as 2026-11-03T10:15:04Z."
    return [
      .init(
        "all members",
        .post(
          "/orders",
          #"{"count":255,"size":"large","price":0.10,"weight":1e2,"id":"6ba7b810-9dad-11d1-80b4-00c04fd430c8","link":"https://example.com/a","paid":true,"seal":"aGk=","note":"\ud83d\ude00"}"#
        ),
        .ok(
          #"{"count":255,"size":"large","price":0.1,"weight":100,"id":"6BA7B810-9DAD-11D1-80B4-00C04FD430C8","link":"https://example.com/a","paid":true,"seal":"aGk=","note":"😀"}"#
        )),
      .init(
        "arrays and objects", .post("/orders", #"{"count":1.0,"tags":[0,255],"items":[{"name":"a"}],"more":null}"#),
        .ok(#"{"count":1,"tags":[0,255],"items":[{"name":"a"}]}"#)),
      .init("null for what may be missing", .post("/orders", #"{"count":1e2,"note":null}"#), .ok(#"{"count":100}"#)),
      fault("a fraction for an integer", #"{"count":1.5}"#, whole),
      fault("a text for an integer", #"{"count":"1"}"#, whole),
      fault("a number over its type's range", #"{"count":300}"#, range),
      fault("a number under its type's range", #"{"count":-1}"#, range),
      fault("a number beyond all types", #"{"count":99999999999999999999}"#, range),
      fault("a missing member", "{}", Listed("This member is required.", "#/count", "required")),
      fault("null for a member", #"{"count":null}"#, Listed("Must be an integer, not null.", "#/count", "required")),
      fault("an array for an object", "[]", Listed("Must be an object.", "#", "wrong_type", #"{"expected":"object"}"#)),
      fault("null for everything", "null", Listed("Must be an object, not null.", "#", "required")),
      fault(
        "an object for an array", #"{"count":1,"tags":{}}"#,
        Listed("Must be an array.", "#/tags", "wrong_type", #"{"expected":"array"}"#)),
      fault(
        "a number for a text", #"{"count":1,"note":1}"#,
        Listed("Must be a string.", "#/note", "wrong_type", #"{"expected":"string"}"#)),
      fault(
        "a text for a boolean", #"{"count":1,"paid":"true"}"#,
        Listed("Must be true or false.", "#/paid", "invalid_boolean")),
      fault(
        "an element over its type's range", #"{"count":1,"tags":[1,300]}"#,
        Listed("Must be from 0 to 255.", "#/tags/1", "out_of_range", octet)),
      fault(
        "another case of an enumeration", #"{"count":1,"size":"huge"}"#,
        Listed("Must be one of 'small', 'large'.", "#/size", "not_allowed", #"{"allowed":["small","large"]}"#)),
      fault(
        "no UUID", #"{"count":1,"id":"6ba7"}"#,
        Listed(
          "Must be a UUID such as 6BA7B810-9DAD-11D1-80B4-00C04FD430C8.", "#/id", "invalid_uuid",
          #"{"example":"6BA7B810-9DAD-11D1-80B4-00C04FD430C8"}"#)),
      fault(
        "no URL", #"{"count":1,"link":""}"#,
        Listed(
          "Must be a URL such as https://example.com/.", "#/link", "invalid_url",
          #"{"example":"https://example.com/"}"#)),
      fault(
        "no base64 in a text", #"{"count":1,"seal":"a"}"#,
        Listed("Must be data in base64 such as aGVsbG8=.", "#/seal", "invalid_base64", #"{"example":"aGVsbG8="}"#)),
      fault(
        "a text for a number", #"{"count":1,"weight":"1"}"#, Listed("Must be a number.", "#/weight", "invalid_number")),
      fault(
        "a number beyond Double", #"{"count":1,"weight":1e400}"#,
        Listed(
          "Must be from -1.79e+308 to 1.79e+308.", "#/weight", "out_of_range",
          #"{"minimum":-1.79e+308,"maximum":1.79e+308}"#)),
      fault(
        "a text for a decimal", #"{"count":1,"price":"1"}"#,
        Listed("Must be a number of at most 38 digits.", "#/price", "invalid_decimal")),
      fault(
        "a wrong date in an element", #"{"count":1,"items":[{"name":"a"},{"name":"b","due":"nope"}]}"#,
        Listed(dated, "#/items/1/due", "invalid_date", date)),
      fault(
        "a day that does not exist", #"{"count":1,"items":[{"name":"a","due":"2026-02-30T00:00:00Z"}]}"#,
        Listed(dated, "#/items/0/due", "invalid_date", date)),
      .init(
        "a wrong date under a converted name", .post("/events", #"{"start_time":"nope"}"#),
        .faults(Listed(dated, "#/start_time", "invalid_date", date))),
      .init(
        "a missing member under a converted name",
        .post("/events", #"{"start_time":"2026-11-03T10:15:04Z","the_place":{}}"#),
        .faults(Listed("This member is required.", "#/the_place/room_number", "required"))),
    ]
  }

  // MARK: - Types that read their own members

  static var members: [IntakeCase] {
    let length = #"{"minimum":1,"maximum":8}"#
    return [
      .init(
        "people", .post("/people", #"[{"name":"Zoë","age":7},{"name":"Bo","emails":["a@b.c"]}]"#),
        .ok(#"[{"name":"Zoë","age":7},{"name":"Bo","emails":["a@b.c"]}]"#)),
      .init(
        "all faults of one person",
        .post("/people", #"[{"name":"","age":"old","emails":["a",1],"e-mail/1":"x","~":1}]"#),
        .faults(
          Listed("Must have from 1 to 8 characters.", "#/0/name", "invalid_length", length),
          Listed("Must be an integer.", "#/0/age", "invalid_integer"),
          Listed("Must be a string.", "#/0/emails/1", "wrong_type", #"{"expected":"string"}"#),
          Listed("There is no such member.", "#/0/e-mail~11", "unknown_member"),
          Listed("There is no such member.", "#/0/~0", "unknown_member"))),
      .init(
        "a rule that a member breaks", .post("/people", #"[{"name":"Bo"},{"name":"Zoë","age":151}]"#),
        .faults(Listed("Must be from 0 to 150.", "#/1/age", "out_of_range", #"{"minimum":0,"maximum":150}"#))),
      .init(
        "a name beyond ASCII", .post("/people", #"[{"name":"Bo","größe":1}]"#),
        .faults(Listed("There is no such member.", "#/0/gr%C3%B6%C3%9Fe", "unknown_member"))),
    ]
  }

  // MARK: - Parameters

  static var parameters: [IntakeCase] {
    let key: [(FieldName, String)] = [(.roomKey, "k")]
    func fault(_ query: String, _ detail: String, _ code: String, _ parameters: String? = nil) -> IntakeCase {
      let name = String(query.prefix { $0 != "=" })
      return .init(
        "?\(query)", .get("/rooms/7?\(query)", key), .faults(Listed(detail, in: "query", name, code, parameters)))
    }
    let uuid = "6BA7B810-9DAD-11D1-80B4-00C04FD430C8"
    return [
      .init("a path alone", .get("/rooms/7", key), .ok(#"["7"]"#)),
      .init(
        "parameters of every kind",
        .get(
          "/rooms/7?beds=2&price=1e2&exact=0.10&sea=true&sort=size&from=1970-01-01T00:00:10Z&id=\(uuid)&link=/a%20b&name=Zo%C3%AB",
          key),
        .ok(
          #"["7","beds=2","price=100.0","exact=0.1","sea=true","sort=size","from=10.0","id=\#(uuid)","link=/a%20b","name=Zoë"]"#
        )),
      .init(
        "a wrong path", .get("/rooms/moon", key),
        .faults(
          Listed(
            "Must be a whole number from 1 to 99.", in: "path", "number", "invalid_integer",
            #"{"minimum":1,"maximum":99}"#))),
      .init(
        "a path out of range", .get("/rooms/100", key),
        .faults(
          Listed("Must be from 1 to 99.", in: "path", "number", "out_of_range", #"{"minimum":1,"maximum":99}"#))),
      .init(
        "no field", .get("/rooms/7"),
        .faults(Listed("This value is required.", in: "header", "Room-Key", "required"))),
      fault("beds=5", "Must be from 1 to 4.", "out_of_range", #"{"minimum":1,"maximum":4}"#),
      fault("beds=1.0", "Must be a whole number from 1 to 4.", "invalid_integer", #"{"minimum":1,"maximum":4}"#),
      fault("price=1,5", "Must be a number.", "invalid_number"),
      fault("price=1001", "Must be from 0 to 1000.", "out_of_range", #"{"minimum":0,"maximum":1000}"#),
      fault("exact=0x1", "Must be a number of at most 38 digits.", "invalid_decimal"),
      fault("sea=1", "Must be true or false.", "invalid_boolean"),
      fault("sort=Name", "Must be one of 'name', 'size'.", "not_allowed", #"{"allowed":["name","size"]}"#),
      fault(
        "from=2026-11-03", "Must be a date and time such as 2026-11-03T10:15:04Z.", "invalid_date",
        #"{"example":"2026-11-03T10:15:04Z"}"#),
      fault("id=\(uuid)0", "Must be a UUID such as \(uuid).", "invalid_uuid", #"{"example":"\#(uuid)"}"#),
      fault(
        "link=", "Must be a URL such as https://example.com/.", "invalid_url", #"{"example":"https://example.com/"}"#),
      fault("name=a", "Must have from 2 to 5 characters.", "invalid_length", #"{"minimum":2,"maximum":5}"#),
      .init("a page", .get("/items?page=2&limit=10"), .ok(#""page 2, 10 on each""#)),
      .init(
        "a page of no size", .get("/items?page=0&limit=0"),
        .faults(
          Listed(
            "Must be from 1 to 1000000000.", in: "query", "page", "out_of_range", #"{"minimum":1,"maximum":1000000000}"#
          ),
          Listed("Must be from 1 to 100.", in: "query", "limit", "out_of_range", #"{"minimum":1,"maximum":100}"#))),
      .init(
        "two pages", .get("/items?page=1&page=2"),
        .faults(Listed("Must be given once.", in: "query", "page", "repeated"))),
      .init("a cursor", .get("/feed?cursor=a%2Fb"), .ok(#""5 from the cursor a/b""#)),
      .init(
        "an old cursor", .get("/feed?cursor=old"),
        .faults(
          Listed(
            "Is not known here. Begin again without it, or follow a link.", in: "query", "cursor", "unknown_cursor")
        )),
    ]
  }

  // MARK: - All places at once

  static var places: [IntakeCase] {
    [
      .init("a booking", .post("/bookings/7?sea=true&page=2", #"{"count":1}"#), .ok(#"{"count":1}"#)),
      .init(
        "faults in path, query, page and content",
        .post("/bookings/moon?sea=maybe&limit=abc&page=-1", #"{"count":300}"#),
        .faults(
          Listed(
            "Must be a whole number from 1 to 99.", in: "path", "room", "invalid_integer",
            #"{"minimum":1,"maximum":99}"#),
          Listed("Must be true or false.", in: "query", "sea", "invalid_boolean"),
          Listed(
            "Must be from 1 to 1000000000.", in: "query", "page", "out_of_range", #"{"minimum":1,"maximum":1000000000}"#
          ),
          Listed(
            "Must be a whole number from 1 to 100.", in: "query", "limit", "invalid_integer",
            #"{"minimum":1,"maximum":100}"#),
          Listed("Must be from 0 to 255.", "#/count", "out_of_range", #"{"minimum":0,"maximum":255}"#))),
      .init(
        "what is no JSON before what is wrong with the rest", .post("/bookings/moon", "{"),
        .problem(400, "Not JSON: line 1, column 2: expected a member name in quotes, found the end.")),
    ]
  }
}
