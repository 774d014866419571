import TypedResponses

/// Reads the value of a header field as the values that its schema may mean: the style is `simple`.
///
/// [OpenAPI 3.2.0, Style Values](https://spec.openapis.org/oas/v3.2.0.html#style-values)
enum FieldValueReading {
  /// The values that a text can stand for; the one that the schema asks for comes first.
  static func values(of text: String, as types: [String], isExploded: Bool) -> [JSONValue] {
    var values: [JSONValue] = []
    if types.contains("array") {
      let parts = FieldText.split(text, on: ",")
      values.append(.array(parts.map { scalar($0) ?? .string($0) }))
      values.append(.array(parts.map { .string($0) }))
    }
    if types.contains("object"), let pairs = pairs(in: text, isExploded: isExploded) {
      for isText in [false, true] {
        var object = JSONObject()
        for (name, value) in pairs { object[name] = isText ? .string(value) : scalar(value) ?? .string(value) }
        values.append(.object(object))
      }
    }
    let isScalar = ["integer", "number", "boolean", "null"].contains(where: types.contains)
    if isScalar, let value = scalar(text) { values.append(value) }
    values.append(.string(text))
    if !isScalar, types.isEmpty, let value = scalar(text) { values.append(value) }
    return values
  }

  static func scalar(_ text: String) -> JSONValue? {
    switch try? JSONValue(parsing: Array(text.utf8)) {
    case .string, .array, .object, nil: nil
    case let value?: value
    }
  }

  private static func pairs(in text: String, isExploded: Bool) -> [(String, String)]? {
    let parts = FieldText.split(text, on: ",")
    if isExploded {
      let pairs = parts.map {
        $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      }
      return pairs.allSatisfy { $0.count == 2 } ? pairs.map { ($0[0], $0[1]) } : nil
    }
    guard parts.count % 2 == 0 else { return nil }
    return stride(from: 0, to: parts.count, by: 2).map { (parts[$0], parts[$0 + 1]) }
  }
}
