/// The fields of a form, as `application/x-www-form-urlencoded` content or the text parts of `multipart/form-data` have
/// them.
///
/// ```
/// name=Zo%C3%AB+Meier&tag=a&tag=b
/// ```
///
/// Nothing is left out: fields keep their order, names may come twice, and a name alone has the empty value.
///
/// [URL Standard §5](https://url.spec.whatwg.org/#application/x-www-form-urlencoded)
public struct FormFields: Sendable, Hashable {
  /// The fields in their order, repeated names included.
  public internal(set) var all: [Field] = []

  /// A name with its value.
  public struct Field: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public let value: String

    /// A field with this name and value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A form with these fields.
  public init(_ fields: [Field] = []) {
    all = fields
  }

  /// The value of the first field with this name, or `nil` when there is none.
  public subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  /// The values of all fields with this name.
  public func values(of name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }
}

// MARK: - Parsing

extension FormFields {
  /// The fields that a text encodes. A `%` without two hexadecimal digits stands for itself.
  ///
  /// - Parameters:
  ///   - octets: The text.
  ///   - limit: How many fields there may be.
  /// - Throws: ``ContentTooLarge`` when there are more; ``ValidationFailed`` with every field that is no UTF-8.
  public init(parsing octets: [UInt8], fields limit: Int = 1_000) throws {
    var faults = FieldErrors()
    for text in octets.split(separator: UInt8(ascii: "&")) {
      guard all.count < limit else {
        throw ContentTooLarge.beyond(limit, "form.fields")
      }
      let name = text.prefix { $0 != UInt8(ascii: "=") }
      let field = (
        PercentEncoding.decoded(name, isForm: true),
        PercentEncoding.decoded(text.dropFirst(name.count + 1), isForm: true)
      )
      if let name = String(validating: field.0, as: UTF8.self), let value = String(validating: field.1, as: UTF8.self) {
        all.append(Field(name, value))
      } else {
        faults.note(String(decoding: field.0, as: UTF8.self), .notUTF8)
      }
    }
    if let failure = faults.failure { throw failure }
  }
}

// MARK: - Decoding

extension FormFields {
  /// The value that the fields make.
  ///
  /// ```swift
  /// struct SignUp: Decodable { var name: String; var age: Int?; var topics: [String]; var newsletter: Bool? }
  /// ```
  ///
  /// Numbers are read as JSON writes them, dates as RFC 3339 does; `true` and `on`, which browsers send for a ticked
  /// box, are true. A repeated name makes an array, with or without `[]` behind it. Where something other than a text
  /// may be missing, an empty value counts as none, since browsers send it for a field that was not filled in.
  ///
  /// - Throws: ``ValidationFailed`` with the place of the field, such as `#/age`.
  public func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    var values: [String: [String]] = [:]
    for field in all { values[field.name, default: []].append(field.value) }
    do {
      return try Value(from: FormReading(values: values))
    } catch let error as DecodingError {
      throw error.problem
    }
  }
}

extension FormFields: CustomStringConvertible {
  /// The names of the fields. Values may be secret.
  public var description: String { all.isEmpty ? "no fields" : all.map(\.name).joined(separator: ", ") }
}

extension FormFields.Field: CustomStringConvertible {
  /// The field's name. Its value may be secret.
  public var description: String { name }
}
