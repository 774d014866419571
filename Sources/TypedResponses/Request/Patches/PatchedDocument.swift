/// Applies a patch to a value by way of its JSON.
enum PatchedDocument {
  /// Tells which place of the patch brought about what stands at a place of the result; `nil` for none.
  typealias Origin = (JSONPointer) -> JSONPointer?

  static func value<Value: Codable>(
    of value: Value, _ options: JSONOptions, _ check: (Value, inout FieldErrors) -> Void,
    _ apply: (JSONValue) throws -> (result: JSONValue, origin: Origin)
  ) throws -> Value {
    let before = try JSONValue(encoding: value, options)
    let (after, origin) = try apply(before)
    do {
      let changed: Value = try after.decoded(options)
      var errors = FieldErrors()
      check(changed, &errors)
      if let failure = errors.failure { throw failure }
      return changed
    } catch let failure as ValidationFailed {
      throw ValidationFailed(fields: traced(failure.fields, origin)) ?? failure
    }
  }

  /// The faults where they stand in the patch. Of a fault between members, those of the members that stayed are left out.
  private static func traced(_ faults: [FieldError], _ origin: Origin) -> [FieldError] {
    let origins = faults.map { $0.location.pointer.flatMap(origin) }
    let found = zip(faults, origins).filter { $0.1 != nil }.map(\.0)
    var result: [FieldError] = []
    for (fault, origin) in zip(faults, origins) {
      if let origin {
        result.append(fault.moved(to: origin))
      } else if let place = fault.location.pointer {
        guard !found.contains(where: { $0.code == fault.code && $0.detail == fault.detail }) else { continue }
        result.append(fault.moved(to: "").parameter("resource", .string(place.text)))
      } else {
        result.append(fault)
      }
    }
    return result
  }
}

extension FieldError {
  fileprivate func moved(to pointer: JSONPointer) -> FieldError {
    let moved = FieldError(at: .body(pointer), code: code, detail: detail, parameters: parameters)
    return value.map { moved.including(safeValue: $0) } ?? moved
  }
}

extension JSONValue {
  fileprivate init(encoding value: some Encodable, _ options: JSONOptions) throws {
    try self.init(parsing: JSONContentEncoder(options: options).encode(value), maximumDepth: 512)
  }

  fileprivate func decoded<Value: Decodable>(_ options: JSONOptions) throws -> Value {
    try JSONContentDecoder(options: options, maximumDepth: 512).decode(from: Array(compact.utf8))
  }
}
