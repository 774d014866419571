#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The choices that JSON leaves open: how dates, data, keys and odd numbers are written and read.
///
/// ```swift
/// var options = JSONOptions.default
/// options.keys = .snakeCase
/// options.dates = .secondsSince1970
/// ```
///
/// ``JSONContentEncoder`` and ``JSONContentDecoder`` with the same options understand each other.
public struct JSONOptions: Sendable {
  /// One word, because every encoding is handed the options.
  private var choices = Choices.standard

  /// How a `Date` is written and read; ISO 8601 in UTC unless set.
  public var dates: Dates {
    get { choices.values.dates }
    set { change { $0.dates = newValue } }
  }

  /// How `Data` is written and read; base64 unless set.
  public var data: DataForm {
    get { choices.values.data }
    set { change { $0.data = newValue } }
  }

  /// How the names of coding keys become member names; as they are unless set.
  public var keys: Keys {
    get { choices.values.keys }
    set { change { $0.keys = newValue } }
  }

  /// What stands for infinities and NaN; nothing does, and they are an error, unless set.
  public var nonFiniteNumbers: NonFiniteNumbers {
    get { choices.values.nonFiniteNumbers }
    set { change { $0.nonFiniteNumbers = newValue } }
  }

  /// Whether the members of every object are sorted by name, in the order of their octets.
  public var sortsMembers: Bool {
    get { choices.values.sortsMembers }
    set { change { $0.sortsMembers = newValue } }
  }

  /// ISO 8601 dates, base64 data, keys as written, no infinities, members in the order of encoding.
  public static var `default`: Self { Self() }

  /// The default options.
  public init() {}

  private mutating func change(_ change: (inout Values) -> Void) {
    var values = choices.values
    change(&values)
    choices = Choices(values)
  }

  private struct Values {
    var dates: Dates = .iso8601
    var data: DataForm = .base64
    var keys: Keys = .asWritten
    var nonFiniteNumbers: NonFiniteNumbers = .refused
    var sortsMembers = false
  }

  /// Whether members are written under the names of their keys and in the order of encoding.
  var keepMembers: Bool { choices.keepMembers }

  private final class Choices: Sendable {
    static let standard = Choices(Values())
    let values: Values
    let keepMembers: Bool

    init(_ values: Values) {
      self.values = values
      keepMembers = !values.keys.convertNames && !values.sortsMembers
    }
  }
}

extension JSONOptions {
  /// How a `Date` is written.
  public struct Dates: Sendable {
    package enum Form: Sendable {
      case iso8601(fraction: Bool)
      case secondsSince1970
      case millisecondsSince1970
      case deferred
      case custom(
        write: @Sendable (Date, any Encoder) throws -> Void, read: @Sendable (any Decoder) throws -> Date)
    }

    package let form: Form

    /// `"2025-11-03T10:15:04Z"`, in UTC, of the years 0000 to 9999.
    ///
    /// Parts of a second are lost: `10:15:04.999` is sent as `10:15:04Z`, two events of one second look simultaneous, and
    /// a client that sends back the date it was sent names an earlier instant than the one that is stored. Where that
    /// matters, as for a cursor or for "changed since", choose ``iso8601WithFractionalSeconds``; readers of RFC 3339 take
    /// both.
    ///
    /// The calendar is the Gregorian throughout, as the standard wants it. Foundation takes days before 15 October 1582
    /// for Julian ones and reads them as other instants.
    ///
    /// Any offset from UTC is read, and any parts of a second.
    ///
    /// [RFC 3339 §5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)
    public static var iso8601: Self { Self(form: .iso8601(fraction: false)) }
    /// `"2025-11-03T10:15:04.250Z"`, in UTC, to the nearest millisecond: three digits always, so that the texts sort as
    /// the dates do.
    public static var iso8601WithFractionalSeconds: Self { Self(form: .iso8601(fraction: true)) }
    /// A number of seconds since 1970-01-01T00:00:00Z, with what has passed of a second as its fraction.
    public static var secondsSince1970: Self { Self(form: .secondsSince1970) }
    /// A number of milliseconds since 1970-01-01T00:00:00Z.
    public static var millisecondsSince1970: Self { Self(form: .millisecondsSince1970) }
    /// What `Date` itself encodes: a number of seconds since 2001-01-01T00:00:00Z.
    public static var deferredToDate: Self { Self(form: .deferred) }

    /// What the closure encodes. What `Date` itself decodes, a number, is read.
    public static func custom(_ encode: @escaping @Sendable (Date, any Encoder) throws -> Void) -> Self {
      custom(write: encode) { try Date(from: $0) }
    }

    /// What the one closure encodes and the other decodes.
    public static func custom(
      write: @escaping @Sendable (Date, any Encoder) throws -> Void,
      read: @escaping @Sendable (any Decoder) throws -> Date
    ) -> Self {
      Self(form: .custom(write: write, read: read))
    }
  }

  /// How `Data` is written.
  public struct DataForm: Sendable {
    package enum Form: Sendable {
      case base64
      case custom(
        write: @Sendable (Data, any Encoder) throws -> Void, read: @Sendable (any Decoder) throws -> Data)
    }

    package let form: Form

    /// A string in base64 with padding.
    ///
    /// [RFC 4648 §4](https://www.rfc-editor.org/rfc/rfc4648#section-4)
    public static var base64: Self { Self(form: .base64) }

    /// What the closure encodes. What `Data` itself decodes, an array of numbers, is read.
    public static func custom(_ encode: @escaping @Sendable (Data, any Encoder) throws -> Void) -> Self {
      custom(write: encode) { try Data(from: $0) }
    }

    /// What the one closure encodes and the other decodes.
    public static func custom(
      write: @escaping @Sendable (Data, any Encoder) throws -> Void,
      read: @escaping @Sendable (any Decoder) throws -> Data
    ) -> Self {
      Self(form: .custom(write: write, read: read))
    }
  }

  /// How the names of coding keys become member names.
  public struct Keys: Sendable {
    enum Form: Sendable {
      case asWritten
      case snakeCase
      case custom(write: @Sendable (String) -> String, read: @Sendable (String) -> String)
    }

    let form: Form

    /// As the coding key spells them.
    public static var asWritten: Self { Self(form: .asWritten) }
    /// `createdAt` becomes `created_at`. Keys of dictionaries are data and stay as they are, of whatever type they are.
    public static var snakeCase: Self { Self(form: .snakeCase) }

    /// The name of a key becomes the member's by the one closure, and a member's the key's by the other. Keys of
    /// dictionaries are data and stay as they are.
    public static func custom(
      write: @escaping @Sendable (String) -> String, read: @escaping @Sendable (String) -> String
    ) -> Self {
      Self(form: .custom(write: write, read: read))
    }
  }

  /// What becomes of infinities and NaN, for which JSON has no number.
  public struct NonFiniteNumbers: Sendable {
    package enum Form: Sendable {
      case refused
      case null
      case strings(positiveInfinity: String, negativeInfinity: String, nan: String)
    }

    package let form: Form

    /// A ``ContentEncodingError`` with the coding path of the number.
    public static var refused: Self { Self(form: .refused) }
    /// `null`, as JavaScript writes it, for a `Decimal` that is none too. It is read as NaN where a `Double` or `Float`
    /// has to be.
    public static var null: Self { Self(form: .null) }

    /// Strings of the caller's choice.
    public static func strings(positiveInfinity: String, negativeInfinity: String, nan: String) -> Self {
      Self(form: .strings(positiveInfinity: positiveInfinity, negativeInfinity: negativeInfinity, nan: nan))
    }
  }
}

extension JSONOptions: CustomStringConvertible {
  /// A phrase: "members as declared" or "members sorted".
  public var description: String { "members \(sortsMembers ? "sorted" : "as declared")" }
}
