/// How much a client wants something, from 0 (not at all: unacceptable) to 1.
///
/// [RFC 9110 §12.4.2](https://www.rfc-editor.org/rfc/rfc9110#section-12.4.2)
public struct Quality: Sendable, Hashable {
  /// The weight in thousandths, 0 to 1000.
  public let thousandths: Int

  init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// The weight that a member has without `q`.
  public static var full: Quality { Quality(thousandths: 1000) }

  /// The smallest that is still acceptable.
  public static var least: Quality { Quality(thousandths: 1) }

  /// Unacceptable.
  public static var unacceptable: Quality { Quality(thousandths: 0) }

  /// Whether it may be sent at all.
  public var isAcceptable: Bool { thousandths > 0 }

  /// The weight in the text of a `q` parameter; `nil` when it is not a number from 0 to 1.
  ///
  /// Two faults of well-known clients are understood: a missing 0 before the point, and digits after the third, which
  /// do not count.
  init?(parsing text: String) {
    var scanner = OctetScanner(text)
    var whole = 0
    if scanner.skip(octet: "1") {
      whole = 1
    } else if !scanner.skip(octet: "0"), scanner.next != 0x2E {
      return nil
    }
    var fraction = 0
    var isZero = true
    if scanner.skip(octet: ".") {
      let digits = scanner.take { FieldSyntax.digit($0) != nil }
      isZero = digits.allSatisfy { $0 == 0x30 }
      for place in 0..<3 {
        let octet = digits.dropFirst(place).first ?? 0x30
        fraction = fraction * 10 + Int(octet &- 0x30)
      }
    }
    guard scanner.isAtEnd, !text.isEmpty, text != ".", whole == 0 || isZero else { return nil }
    // 0.0001 is small, but it does not say "not acceptable".
    thousandths = whole == 1 ? 1000 : (isZero ? 0 : Swift.max(fraction, 1))
  }
}

extension Quality: Comparable {
  public static func < (one: Quality, other: Quality) -> Bool { one.thousandths < other.thousandths }
}

extension Quality: CustomStringConvertible {
  public var description: String { "\(Double(thousandths) / 1000)" }
}
