#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension EntityTag {
  /// A weak tag for content that changed at this instant, with the fractions of a second that `Last-Modified` drops.
  ///
  /// It is weak, because a clock may show the same time for two changes: it saves readers a transfer, but it protects
  /// no writes ([RFC 9110 §8.8.1](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.1)).
  public init(changedAt date: Date) {
    self.init(checked: String(date.timeIntervalSinceReferenceDate.bitPattern, radix: 16), isWeak: true)
  }
}
