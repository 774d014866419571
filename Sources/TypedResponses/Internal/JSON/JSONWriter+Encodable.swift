#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JSONWriter {
  /// Any value, as the next element or member.
  package mutating func encode<Value: Encodable>(
    _ value: Value, options: JSONOptions = .default
  ) throws(ContentEncodingError) {
    let octets = try Self.octets(of: value)
    if needsComma { output.append(UInt8(ascii: ",")) }
    octets.withUnsafeBufferPointer { output.append($0) }
    needsComma = true
  }

  /// The members of a value that encodes as an object, into the object that is open.
  ///
  /// A member with a name in `names` is an error.
  package mutating func encodeMembers<Value: Encodable>(
    of value: Value, options: JSONOptions = .default, refusing names: [String] = []
  ) throws(ContentEncodingError) {
    let parsed: JSONValue
    do { parsed = try JSONValue(parsing: Self.octets(of: value)) } catch let error as JSONSyntaxError {
      throw ContentEncodingError(reason: error.description)
    } catch let error as ContentEncodingError {
      throw error
    } catch {
      throw ContentEncodingError(reason: "\(error)")
    }
    guard case .object(let object) = parsed else {
      throw ContentEncodingError(reason: "Its members were asked for, and it does not encode as an object.")
    }
    for member in object.members where names.contains(member.name) {
      throw ContentEncodingError(codingPath: [member.name], reason: "The name '\(member.name)' is taken.")
    }
    for member in object.members {
      key(member.name)
      try self.value(member.value)
    }
  }

  private static func octets(of value: some Encodable) throws(ContentEncodingError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    do { return [UInt8](try encoder.encode(value)) } catch EncodingError.invalidValue(_, let context) {
      throw ContentEncodingError(
        codingPath: context.codingPath.map(\.stringValue), reason: context.debugDescription,
        underlying: context.underlyingError.map { "\($0)" })
    } catch {
      throw ContentEncodingError(reason: "Its own encode(to:) failed.", underlying: "\(error)")
    }
  }
}
