#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ReadForm {
  /// How values are read whose form the options decide, or whose own `init(from:)` is not what JSON expects.
  static func foundation(_ type: Any.Type) -> ReadForm? {
    if type == Date.self { return SpecialForm { try $0.date(at: $1) } }
    if type == Data.self { return SpecialForm { try $0.data(at: $1) } }
    if type == URL.self { return SpecialForm { try $0.parsed(at: $1) { URL(string: $0) } } }
    if type == UUID.self { return SpecialForm { try $0.parsed(at: $1) { UUID(text: $0) } } }
    if type == Decimal.self { return SpecialForm { try $0.decimal(at: $1) } }
    return nil
  }
}

extension JSONReading {
  /// A value that a text stands for.
  fileprivate func parsed<Value>(at index: Int, _ parse: (String) -> Value?) throws -> Value {
    let token = unsafe tape.tokens[index]
    guard token.kind == .string else { throw mismatch(Value.self, at: index) }
    guard let value = parse(tape.string(token)) else { throw unusable(Value.self, at: index) }
    return value
  }

  fileprivate func date(at index: Int) throws -> Date {
    switch options.dates.form {
    case .iso8601:
      let token = unsafe tape.tokens[index]
      guard token.kind == .string else { throw mismatch(Date.self, at: index) }
      guard let date = unsafe InternetDate(octets: tape.text(token).span) else { throw unusable(Date.self, at: index) }
      return Date(date)
    case .secondsSince1970: return Date(timeIntervalSince1970: try double(at: index))
    case .millisecondsSince1970: return Date(timeIntervalSince1970: try double(at: index) / 1000)
    case .deferred: return try Date(from: JSONValueReader(self, index))
    case .custom(_, let read): return try read(JSONValueReader(self, index))
    }
  }

  fileprivate func data(at index: Int) throws -> Data {
    if case .custom(_, let read) = options.data.form { return try read(JSONValueReader(self, index)) }
    return try parsed(at: index) { Data(base64Encoded: $0) }
  }

  fileprivate func decimal(at index: Int) throws -> Decimal {
    let token = unsafe tape.tokens[index]
    guard token.kind == .integer || token.kind == .number else { throw mismatch(Decimal.self, at: index) }
    guard let value = Decimal(string: tape.string(token)), value.isFinite else {
      throw unusable(Decimal.self, at: index)
    }
    return value
  }
}
