import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The schemas of the types that JSON has a form for, as the package's decoder reads them.
enum PlainSchemas {
  static func schema(of type: Any.Type, _ options: JSONOptions) -> JSONSchema? {
    if let integer = type as? any FixedWidthInteger.Type { return self.integer(integer) }
    switch type {
    case is Bool.Type: return .boolean
    case is String.Type: return .string()
    case is Double.Type: return number("double", options)
    case is Float.Type: return number("float", options)
    case is Decimal.Type, is JSONNumeral.Type: return .number()
    case is Date.Type: return date(options)
    case is Data.Type: return data(options)
    case is UUID.Type: return .string(format: "uuid")
    case is URL.Type: return .string(format: "uri-reference")
    case is JSONValue.Type: return .anything
    case is JobStatus.Type: return .jobStatus
    case is JSONObject.Type: return .map(of: .anything)
    default: return nil
    }
  }

  /// The format tells the size. Bounds are added up to 32 bits, where every reader's numbers hold them.
  private static func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) -> JSONSchema {
    let width = Integer.bitWidth
    let isSigned = Integer.isSigned
    var schema = JSONSchema.integer(format: width > 64 ? nil : "\(isSigned ? "" : "u")int\(width)")
    if width < 32 || !isSigned { schema["minimum"] = .integer(Int64(clamping: Integer.min)) }
    if width < 32 || (width == 32 && !isSigned) { schema["maximum"] = .integer(Int64(clamping: Integer.max)) }
    return schema
  }

  /// `null` and the names of infinities stand for numbers only where the options say so.
  private static func number(_ format: String, _ options: JSONOptions) -> JSONSchema {
    let number = JSONSchema.number(format: format)
    return switch options.nonFiniteNumbers.form {
    case .refused: number
    case .null: number.orNull
    case .strings(let positiveInfinity, let negativeInfinity, let nan):
      .anyOf([number, .oneOf([positiveInfinity, negativeInfinity, nan])])
    }
  }

  /// `nil` for a form of the program's own, which is found out by trying.
  private static func date(_ options: JSONOptions) -> JSONSchema? {
    switch options.dates.form {
    case .iso8601: .string(format: "date-time")
    case .secondsSince1970: JSONSchema.number().description("Seconds since 1970-01-01T00:00:00Z.")
    case .millisecondsSince1970: JSONSchema.number().description("Milliseconds since 1970-01-01T00:00:00Z.")
    case .deferred: JSONSchema.number().description("Seconds since 2001-01-01T00:00:00Z.")
    case .custom: nil
    }
  }

  private static func data(_ options: JSONOptions) -> JSONSchema? {
    if case .custom = options.data.form { return nil }
    return JSONSchema.string().with("contentEncoding", "base64")
  }
}
