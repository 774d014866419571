import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Values to try one after the other, for types that JSON has a form for.
enum Samples {
  /// The sample of this index; `nil` when there are no more.
  static func sample(_ index: Int, of type: Any.Type) -> Any?? {
    if let type = type as? any FixedWidthInteger.Type { return .some(integer(index, type)) }
    switch type {
    case is String.Type: return .some(strings.at(index))
    case is Bool.Type: return .some([false, true].at(index))
    case is Double.Type: return .some(numbers.at(index))
    case is Float.Type: return .some(numbers.at(index).map { Float($0) })
    case is Decimal.Type: return .some(numbers.at(index).map { Decimal($0) })
    case is JSONNumeral.Type: return .some(numbers.at(index).flatMap { JSONNumeral("\($0)") })
    case is UUID.Type: return .some(uuids.at(index))
    case is URL.Type: return .some(["https://example.com/", "/a", "mailto:a@example.com"].at(index).flatMap(URL.init))
    case is Data.Type: return .some([Data("hello".utf8), Data()].at(index))
    case is Date.Type:
      return .some([1_790_000_000, 0, 4_000_000_000].at(index).map { Date(timeIntervalSince1970: $0) })
    case is JSONValue.Type: return .some([JSONValue.string("a"), .integer(1), [:], [], nil].at(index))
    case is JSONObject.Type: return .some([JSONObject()].at(index))
    default: return nil
    }
  }

  private static func integer<Integer: FixedWidthInteger>(_ index: Int, _: Integer.Type) -> Integer? {
    integers.at(index).map { Integer(clamping: $0) }
  }

  private static var integers: [Int] { [1, 0, 5, 20, 100, 1_000, 2_026, 10_000, 1_000_000, -1, -100] }
  private static var numbers: [Double] { [0.5, 1, 0, 5, 20, 100, 1_000, 50_000, -1, -100] }
  private static var uuids: [UUID] {
    ["6BA7B810-9DAD-11D1-80B4-00C04FD430C8"].compactMap { UUID(uuidString: $0) }
  }

  static var strings: [String] {
    [
      "text", "a", "", "A", "user@example.com", "https://example.com/", "2026-11-03T10:15:04Z", "2026-11-03", "10:15",
      "10:15:04", "6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "1", "42", "12345", "0.5", "12.50", "DE", "de", "EUR",
      "en-GB", "+4915112345678", "192.0.2.1", "2001:db8::1", "example.com", "text/plain", "/a", "#336699", "1.0.0",
      "true", "A1", "AB-123", "aGVsbG8=", "P1D", "Europe/Berlin", "DE89370400440532013000",
      "0123456789abcdef0123456789abcdef", "A longer text, as one would write it into a field for remarks.",
    ]
  }
}

extension Array {
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
