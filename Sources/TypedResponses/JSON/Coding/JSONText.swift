/// Looks into JSON text that this package has written, and that is therefore well formed.
enum JSONText {
  /// Where the elements or members of the array or object stand that opens at `open` and ends with the octets.
  static func parts(of octets: UnsafeBufferPointer<UInt8>, open: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = open + 1
    var depth = 0
    var index = start
    let end = octets.count - 1
    while index < end {
      switch octets[index] {
      case UInt8(ascii: "\""): index = endOfString(in: octets, from: index)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        parts.append(start..<index)
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < end { parts.append(start..<end) }
    return parts
  }

  /// The name of a member.
  static func name(of member: Range<Int>, in octets: UnsafeBufferPointer<UInt8>) -> String {
    let end = endOfString(in: octets, from: member.lowerBound)
    return unescaped(UnsafeBufferPointer(rebasing: octets[(member.lowerBound + 1)..<end]))
  }

  /// The text that stands between two quotes.
  static func unescaped(_ text: UnsafeBufferPointer<UInt8>) -> String {
    let plain = String(decoding: text, as: UTF8.self)
    guard text.contains(UInt8(ascii: "\\")),
      case .string(let value) = try? JSONValue(parsing: Array("\"\(plain)\"".utf8))
    else { return plain }
    return value
  }

  /// Where the quote stands that ends the string which begins at `start`.
  private static func endOfString(in octets: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while octets[index] != UInt8(ascii: "\"") {
      index += octets[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }
}
