#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JSONWriter {
  /// A date and time in UTC, or `false` when its year does not have four digits.
  ///
  /// [RFC 3339 §5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)
  mutating func iso8601(_ date: Date, fraction: Bool) -> Bool {
    let instant = fraction ? InternetDate(nearestMillisecondTo: date) : HTTPDate(date).map { InternetDate($0) }
    guard let instant else { return false }
    unsafe quoted(upTo: InternetDate.longest) { unsafe instant.write(withMilliseconds: fraction, to: $0) }
    return true
  }

  /// The 36 characters of a UUID, in upper case as `uuidString` has them.
  mutating func uuid(_ value: UUID) {
    unsafe withUnsafeBytes(of: value.uuid) { octets in
      unsafe quoted(upTo: 36) { start in
        var end = unsafe start
        for index in octets.indices {
          let octet = unsafe octets[index]
          if index == 4 || index == 6 || index == 8 || index == 10 {
            unsafe end.pointee = UInt8(ascii: "-")
            unsafe end += 1
          }
          unsafe end[0] = PercentEncoding.hexDigit(octet >> 4)
          unsafe end[1] = PercentEncoding.hexDigit(octet & 0xF)
          unsafe end += 2
        }
        return unsafe end - start
      }
    }
  }

  /// Data in base64 with padding.
  ///
  /// [RFC 4648 §4](https://www.rfc-editor.org/rfc/rfc4648#section-4)
  mutating func base64(_ data: Data) {
    unsafe data.withUnsafeBytes { octets in
      unsafe quoted(upTo: (octets.count + 2) / 3 * 4) { start in
        var end = unsafe start
        for first in stride(from: 0, to: octets.count, by: 3) {
          let rest = min(3, octets.count - first)
          var group = unsafe UInt32(octets[first]) << 16
          if rest > 1 { unsafe group |= UInt32(octets[first + 1]) << 8 }
          if rest > 2 { unsafe group |= UInt32(octets[first + 2]) }
          for position in 0..<4 {
            unsafe end[position] =
              position > rest ? UInt8(ascii: "=") : Base64.digit(UInt8(group >> (18 - 6 * UInt32(position)) & 0x3F))
          }
          unsafe end += 4
        }
        return unsafe end - start
      }
    }
  }
}
