#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JSONEncoding {
  /// Writes a number of a rarer type, a value whose form the options decide, or one whose own `encode(to:)` is not what
  /// JSON expects.
  ///
  /// Returns whether there was anything to write, or `nil` for a value of another type.
  func encodeRarer<Value: Encodable, Key: CodingKey>(_ value: Value, at key: Key) throws -> Bool? {
    if unsafe state.pointee.writeRarer(value) { return true }
    if Value.self == Date.self {
      return try unsafe encode(date: unsafeBitCast(value, to: Date.self), at: key)
    }
    if Value.self == UUID.self {
      unsafe state.pointee.writer.uuid(unsafeBitCast(value, to: UUID.self))
      return true
    }
    if Value.self == URL.self {
      unsafe state.pointee.writer.string(unsafeBitCast(value, to: URL.self).absoluteString)
      return true
    }
    if Value.self == Data.self {
      let data = unsafe unsafeBitCast(value, to: Data.self)
      if case .custom(let encode, _) = unsafe state.pointee.options.data.form {
        return try encodeFrame(at: key) { try encode(data, $0) }
      }
      unsafe state.pointee.writer.base64(data)
      return true
    }
    if Value.self == Decimal.self {
      let decimal = unsafe unsafeBitCast(value, to: Decimal.self)
      if decimal.isFinite {
        unsafe state.pointee.writer.numberText(decimal.description)
        return true
      }
      return try encode(nonFinite: .nan, of: value, at: key)
    }
    if Value.self == JSONNumeral.self {
      unsafe state.pointee.writer.numberText(unsafeBitCast(value, to: JSONNumeral.self).description)
      return true
    }
    if Value.self == Double.self {
      return try unsafe encode(nonFinite: unsafeBitCast(value, to: Double.self), of: value, at: key)
    }
    if Value.self == Float.self {
      return try unsafe encode(nonFinite: Double(unsafeBitCast(value, to: Float.self)), of: value, at: key)
    }
    return nil
  }

  private func encode(date: Date, at key: some CodingKey) throws -> Bool {
    switch unsafe state.pointee.options.dates.form {
    case .iso8601(let fraction):
      guard unsafe state.pointee.writer.iso8601(date, fraction: fraction) else {
        throw failure(
          date, at: key,
          "ISO 8601 has no date for \(date.timeIntervalSince1970) seconds since 1970: years are 0000 to 9999.")
      }
      return true
    case .secondsSince1970: return try encode(seconds: date.timeIntervalSince1970, at: key)
    case .millisecondsSince1970: return try encode(seconds: date.timeIntervalSince1970 * 1000, at: key)
    case .deferred: return try encode(seconds: date.timeIntervalSinceReferenceDate, at: key)
    case .custom(let encode, _): return try encodeFrame(at: key) { try encode(date, $0) }
    }
  }

  private func encode(seconds: Double, at key: some CodingKey) throws -> Bool {
    if unsafe state.pointee.writePlain(seconds) { return true }
    return try encode(nonFinite: seconds, of: seconds, at: key)
  }

  /// Writes what the options have for a value that is this infinity or NaN.
  private func encode(nonFinite number: Double, of value: some Encodable, at key: some CodingKey) throws -> Bool {
    switch unsafe state.pointee.options.nonFiniteNumbers.form {
    case .refused: throw failure(value, at: key, "JSON has no number for \(value).")
    case .null: unsafe state.pointee.writer.null()
    case .strings(let positiveInfinity, let negativeInfinity, let nan):
      unsafe state.pointee.writer.string(number.isNaN ? nan : number > 0 ? positiveInfinity : negativeInfinity)
    }
    return true
  }

  private func failure(_ value: some Encodable, at key: some CodingKey, _ reason: String) -> EncodingError {
    var path = unsafe codingPath(ofFrame: state.pointee.frame.number)
    if key is ElementKey {
      unsafe path.append(JSONKey.index(state.pointee.frame.next))
    } else if !(key is NoKey) {
      path.append(key)
    }
    return .invalidValue(value, .init(codingPath: path, debugDescription: reason))
  }
}
