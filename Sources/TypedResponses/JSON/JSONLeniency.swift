/// What JSON content may have that RFC 8259 does not allow, for clients that cannot be changed.
///
/// ```swift
/// let decoder = JSONContentDecoder(leniency: [.trailingCommas, .byteOrderMark])
/// ```
///
/// Without any, content is read by the letter, so that all readers behind this one see the same value.
///
/// [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)
public struct JSONLeniency: OptionSet, Sendable, Hashable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The mark U+FEFF in front of the text is skipped
  /// ([RFC 8259 §8.1](https://www.rfc-editor.org/rfc/rfc8259#section-8.1)).
  public static var byteOrderMark: Self { Self(rawValue: 1) }
  /// A comma may stand behind the last element or member.
  public static var trailingCommas: Self { Self(rawValue: 2) }
  /// A name may come several times in one object; the last member counts. Other readers may take the first
  /// ([RFC 8259 §4](https://www.rfc-editor.org/rfc/rfc8259#section-4)).
  public static var repeatedNames: Self { Self(rawValue: 4) }
  /// An escape of half a surrogate pair stands for U+FFFD
  /// ([RFC 8259 §8.2](https://www.rfc-editor.org/rfc/rfc8259#section-8.2)).
  public static var halfSurrogates: Self { Self(rawValue: 8) }
}

extension JSONLeniency: CustomStringConvertible {
  /// What is let pass, such as "trailing commas", or "strict".
  public var description: String {
    let names: [(JSONLeniency, String)] = [
      (.byteOrderMark, "byte order mark"), (.trailingCommas, "trailing commas"), (.repeatedNames, "repeated names"),
      (.halfSurrogates, "half surrogates"),
    ]
    let passed = names.filter { contains($0.0) }.map(\.1)
    return passed.isEmpty ? "strict" : passed.joined(separator: ", ")
  }
}
