#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON number kept digit for digit, because neither `Int64` nor `Double` holds exactly what it says.
///
/// ```swift
/// let total = JSONNumeral("18446744073709551616.05")
/// ```
///
/// JSON sets no limit to numbers; what another server sent as an identifier or an amount comes through unchanged.
///
/// [RFC 8259 §6](https://www.rfc-editor.org/rfc/rfc8259#section-6)
public struct JSONNumeral: Sendable, Hashable, CustomStringConvertible {
  /// The number as JSON writes it.
  public let description: String

  /// The number that a text writes, or `nil` when JSON would not read it as one.
  public init?(_ text: String) {
    let octets = Array(text.utf8)
    // Space around a number is JSON, but no part of the number.
    guard let first = octets.first, let last = octets.last, first > 0x20, last > 0x20 else { return nil }
    switch try? JSONValue(parsing: octets) {
    case .integer, .number, .numeral: description = text
    default: return nil
    }
  }

  init(checked text: String) { description = text }

  /// Whether a floating-point number, read from this one, says the same.
  func isExact(_ value: Double) -> Bool {
    value.isFinite && Digits(description) == Digits(value.description)
  }

  /// Whether the other number says the same, however it is written.
  func isWorth(_ other: JSONNumeral) -> Bool {
    Digits(description) == Digits(other.description) && description.hasPrefix("-") == other.description.hasPrefix("-")
  }

  /// A decimal number: a fraction of these digits, times a power of ten.
  private struct Digits: Equatable {
    var digits: [UInt8] = []
    var exponent = 0

    init(_ text: String) {
      var isFraction = false
      var octets = text.utf8.drop { $0 == UInt8(ascii: "-") }
      while let octet = octets.popFirst(), octet | 0x20 != UInt8(ascii: "e") {
        guard octet != UInt8(ascii: ".") else {
          isFraction = true
          continue
        }
        let isLeadingZero = digits.isEmpty && octet == UInt8(ascii: "0")
        if !isLeadingZero { digits.append(octet) }
        if isFraction == isLeadingZero { exponent += isFraction ? -1 : 1 }
      }
      while digits.last == UInt8(ascii: "0") { digits.removeLast() }
      // An exponent that does not fit is equal to no number's.
      exponent = digits.isEmpty ? 0 : exponent &+ (octets.isEmpty ? 0 : Int(Substring(octets)) ?? .max / 2)
    }
  }
}

extension JSONNumeral: Codable {
  /// A number that the decoder hands out as a `Decimal`, which has 38 digits.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(Decimal.self).description
  }

  /// The number as a `Decimal`; an error when that would change a digit. This package's own encoder writes every digit.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    guard let value = Decimal(string: description), Digits(value.description) == Digits(description) else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "\(description) has more digits than Decimal."))
    }
    try container.encode(value)
  }
}
