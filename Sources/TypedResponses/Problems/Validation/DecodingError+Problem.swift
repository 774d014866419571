extension DecodingError {
  /// The answer to content that could not be decoded: 400 when the error tells no place, since it may not be
  /// well-formed, else 422 with the place and a sentence that names no type of the program.
  package var problem: any ErrorResponse {
    guard let place = locatedFault == nil ? place : [] else {
      return BadRequest().saying("content.malformed")
    }
    return ValidationFailed(fields: fieldError(at: JSONPointer(place)))
  }

  /// The answer to this content, which another decoder than the package's could not decode as JSON: with line and column
  /// when it is not well-formed, else with the place and a sentence that names no type of the program.
  ///
  /// For adapters whose framework decodes by itself. ``RequestContent`` and ``FoundationJSONContentDecoder`` ask for it by
  /// themselves.
  public func problem(in content: [UInt8], as type: (some Decodable).Type) -> any ErrorResponse {
    if let place { return ValidationFailed(fields: fieldError(at: JSONPointer(place))) }
    let reading: JSONReading
    do throws(JSONSyntaxError) {
      reading = try JSONContentDecoder().reading(content)
    } catch {
      return error.problem
    }
    // Foundation's decoder tells no place of a number that the type has no room for: the package's own finds it.
    do {
      _ = try reading.value(type, at: 0)
    } catch let error as DecodingError where error.locatedFault?.fault.isOfNumber == true {
      return ValidationFailed(fields: error.fieldError(in: reading))
    } catch {}
    return ValidationFailed(fields: fieldError(at: ""))
  }

  /// The answer to parameters that a framework could not decode: 422 that names the parameter; 400 when the error tells
  /// none.
  ///
  /// ```swift
  /// func readQuery() throws -> Order {
  ///   do {
  ///     return try framework.decodeQuery()
  ///   } catch let error as DecodingError {
  ///     throw error.problem(in: .query)
  ///   }
  /// }
  /// ```
  ///
  /// A value inside of another one is named as forms name it, such as `filter[age]`. Choose `problem(in:as:)` for JSON.
  public func problem(in part: FieldLocation.Part) -> any ErrorResponse {
    guard !part.hasPointers else { return problem }
    var path = (context?.codingPath ?? []).map(\.stringValue)
    if case .keyNotFound(let key, _) = self { path.append(key.stringValue) }
    guard let first = path.first else { return BadRequest() }
    let name = path.dropFirst().reduce(first) { "\($0)[\($1)]" }
    return ValidationFailed(fields: FieldError(at: FieldLocation(part: part, text: name), fault))
  }

  private var fault: Fault {
    switch self {
    case .keyNotFound, .valueNotFound: .required
    case .typeMismatch(let type, _): .expected(type)
    default: .unacceptable
    }
  }

  /// What is wrong with which value.
  func fieldError(in reading: JSONReading) -> FieldError {
    fieldError(at: locatedFault?.pointer ?? reading.pointer(to: context?.codingPath ?? []))
  }

  /// What is wrong with the value at this place, unless the error knows the place better.
  func fieldError(at pointer: JSONPointer) -> FieldError {
    if let locatedFault { return FieldError(at: .body(locatedFault.pointer), locatedFault.fault) }
    switch self {
    case .keyNotFound(let key, _): return FieldError(at: .body(pointer.appending(key.stringValue)), .requiredMember)
    case .valueNotFound(let type, _): return FieldError(at: .body(pointer), .null(insteadOf: type))
    case .typeMismatch(let type, _): return FieldError(at: .body(pointer), .expected(type))
    case .dataCorrupted: return FieldError(at: .body(pointer), .unacceptable)
    @unknown default: return FieldError(at: .body(pointer), .unacceptable)
    }
  }

  /// What the package's decoder found.
  var locatedFault: LocatedFault? { context?.underlyingError as? LocatedFault }

  /// Where the decoder stood; `nil` when the content as a whole could not be parsed.
  private var place: [any CodingKey]? {
    if case .dataCorrupted(let context) = self, context.codingPath.isEmpty { return nil }
    return context?.codingPath
  }

  var context: Context? {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      context
    @unknown default: nil
    }
  }
}

extension JSONSyntaxError {
  /// The answer to content that is not well-formed.
  var problem: BadRequest { BadRequest().saying(message) }
}

extension Fault {
  fileprivate var isOfNumber: Bool {
    ["invalid_integer", "invalid_number", "invalid_decimal", "out_of_range"].contains(code)
  }
}
