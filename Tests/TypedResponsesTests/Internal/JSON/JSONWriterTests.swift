import Testing

@testable import TypedResponses

@Suite struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) throws -> Void) rethrows -> String {
    var writer = JSONWriter(capacity: 0)
    try write(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test("Commas and colons stand where they belong")
  func punctuation() throws {
    let text = text { writer in
      writer.beginObject()
      writer.key("a" as StaticString)
      writer.beginArray()
      writer.endArray()
      writer.key("b\"" as String)
      writer.beginArray()
      writer.integer(1)
      writer.beginObject()
      writer.endObject()
      writer.null()
      writer.bool(true)
      writer.string("x")
      writer.endArray()
      writer.key("c" as StaticString)
      writer.bool(false)
      writer.endObject()
    }
    #expect(text == #"{"a":[],"b\"":[1,{},null,true,"x"],"c":false}"#)
  }

  @Test(
    "Integers of every width are written in full",
    arguments: [
      (digits(of: Int8.min), "-128"), (digits(of: UInt8.max), "255"), (digits(of: Int16.min), "-32768"),
      (digits(of: Int32.min), "-2147483648"), (digits(of: UInt32.max), "4294967295"),
      (digits(of: Int64.min), "-9223372036854775808"), (digits(of: UInt64.max), "18446744073709551615"),
      (digits(of: Int128.min), "-170141183460469231731687303715884105728"),
      (digits(of: UInt128.max), "340282366920938463463374607431768211455"),
      (digits(of: 0), "0"), (digits(of: 9), "9"), (digits(of: 10), "10"), (digits(of: 100), "100"),
      (digits(of: -99), "-99"),
    ])
  func integers(written: String, expected: String) {
    #expect(written == expected)
  }

  @Test(
    "Numbers are written in the shortest form that reads back the same",
    arguments: [
      (0, "0"), (-0.0, "-0"), (1, "1"), (-17, "-17"), (0.1, "0.1"), (1.5e300, "1.5e+300"),
      (.leastNonzeroMagnitude, "5e-324"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (100_000_000, "100000000"), (0.000_01, "1e-05"),
    ])
  func numbers(value: Double, expected: String) throws {
    let text = try text { try $0.number(value) }
    #expect(text == expected)
    #expect(Double(text)?.bitPattern == value.bitPattern)
  }

  @Test("Infinities and NaN are refused", arguments: [Double.infinity, -.infinity, .nan])
  func nonFinite(value: Double) {
    #expect(throws: ContentEncodingError.self) { try text { try $0.number(value) } }
  }

  @Test("Text of every length keeps its octets, wherever the octet that needs escaping stands")
  func escapingAtEveryOffset() throws {
    for length in 0..<40 {
      let plain = String(repeating: "x", count: length)
      #expect(text { $0.string(plain) } == "\"\(plain)\"")
      for (octet, escape) in [("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\u{1F}", "\\u001f")] {
        for offset in 0...length {
          let before = String(repeating: "a", count: offset)
          let after = String(repeating: "é", count: length - offset)
          #expect(text { $0.string(before + octet + after) } == "\"\(before)\(escape)\(after)\"")
        }
      }
    }
  }

  @Test("A pointer is written as the fragment that it stands for, whatever is in it")
  func fragments() throws {
    let tokens = (UInt8.min...0x7F).map { String(UnicodeScalar($0)) } + ["é", "💸", "a long name of a member", ""]
    for token in tokens {
      let pointer = JSONPointer([token, "x"])
      #expect(text { $0.fragment(pointer.text) } == "\"\(pointer.fragment)\"")
    }
    #expect(text { $0.fragment(JSONPointer(["a b", "é", "~/"]).text) } == "\"#/a%20b/%C3%A9/~0~1\"")
    for octet in UInt8.min...UInt8.max {
      let isKept = (octet.isASCIIWord || "-._~!$&'()*+,;=:@/?".utf8.contains(octet))
      #expect(PercentEncoding.isFragmentOctet(octet) == isKept)
    }
  }

  @Test("A value of any shape is written as it stands")
  func values() throws {
    let value: JSONValue = ["z": nil, "a": [1, 2.5, "t\n", true, []], "o": ["k": [:]]]
    #expect(try text { try $0.value(value) } == #"{"z":null,"a":[1,2.5,"t\n",true,[]],"o":{"k":{}}}"#)
  }
}

private func digits(of value: some FixedWidthInteger) -> String {
  var writer = JSONWriter()
  writer.integer(value)
  return String(decoding: writer.finish(), as: UTF8.self)
}

extension UInt8 {
  fileprivate var isASCIIWord: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
