/// Optional header fields of a response, in the order in which they were added.
///
/// Fields that the status, the content or the connection decides cannot be among them.
public struct AdditionalFields: Sendable, Hashable {
  /// The fields.
  public private(set) var fields: HeaderFields

  /// No fields.
  public init() {
    fields = HeaderFields()
  }

  /// These fields, in their order.
  init(_ fields: some Sequence<HeaderField>) {
    self.fields = HeaderFields()
    self.fields.append(contentsOf: fields)
  }

  /// Adds a field, or replaces the one there is where it may occur only once.
  public mutating func add<Field: OptionalField>(_ field: Field) {
    if Field.mayRepeat {
      fields.append(Field.fieldName, field.fieldValue)
    } else {
      fields.set(Field.fieldName, field.fieldValue)
    }
    // Types are compared at once, names octet by octet, and most fields go with no other.
    if Field.self == PreferenceApplied.self || Field.self == Sunset.self || Field.self == Deprecation.self {
      complete(Field.fieldName)
    }
  }

  /// What the fields say to caches.
  var cachePolicy: CachePolicy? {
    get { fields[.cacheControl].flatMap { CachePolicy(parsing: $0.text) } }
    set {
      if let newValue {
        fields.set(.cacheControl, newValue.fieldValue)
      } else {
        fields.remove(.cacheControl)
      }
    }
  }

  /// The fields whose names the closure takes.
  func filtered(by isIncluded: (FieldName) -> Bool) -> AdditionalFields {
    AdditionalFields(fields.filter { isIncluded($0.name) })
  }

  /// Adds a field by its name, or replaces the one there is where it is known to occur only once.
  public mutating func add(_ name: OptionalFieldName, _ value: FieldValue) {
    if name.occursOnce {
      fields.set(name.name, value)
    } else {
      fields.append(name.name, value)
    }
    complete(name.name)
  }

  /// Adds what a field that was just added does not go without, and settles what it would contradict.
  private mutating func complete(_ name: FieldName) {
    switch name {
    case .preferenceApplied:
      let vary = Vary(.prefer).fieldValue
      if !fields.values(of: .vary).contains(vary) { fields.append(.vary, vary) }
    case .sunset, .deprecation: fields.deprecateBySunset()
    default: break
    }
  }

  /// Adds the three `X-RateLimit` fields, or replaces those there are.
  public mutating func add(_ limit: LegacyRateLimit) {
    for field in limit.fields { fields.set(field.name, field.value) }
  }
}

extension AdditionalFields: CustomStringConvertible {
  public var description: String { fields.description }
}
