/// What takes optional header fields: a response, or the result of a conventional operation.
public protocol FieldExtensible {
  /// This response with other optional fields.
  func withFields(_ change: (inout AdditionalFields) -> Void) -> Self
}

extension FieldExtensible {
  /// This response with an optional field.
  ///
  /// ```swift
  /// return OK(user).with(Link("/users", rel: .collection))
  /// ```
  public func with(_ field: some OptionalField) -> Self {
    withFields { $0.add(field) }
  }

  /// This response with several optional fields.
  public func with(_ fields: some Sequence<some OptionalField>) -> Self {
    withFields { for field in fields { $0.add(field) } }
  }

  /// This response with the three `X-RateLimit` fields.
  public func with(_ limit: LegacyRateLimit) -> Self {
    withFields { $0.add(limit) }
  }

  /// This response with what the client has left of a quota: `RateLimit-Policy` and `RateLimit`.
  public func with(_ quota: Quota) -> Self {
    with(quota.policy).with(quota.limit)
  }

  /// This response with what the client has left of several quotas.
  public func with(_ quotas: some Sequence<Quota>) -> Self {
    quotas.reduce(self) { $0.with($1) }
  }

  /// This response with an optional field that has no type of its own.
  ///
  /// ```swift
  /// return OK(user).with(.referrerPolicy, "no-referrer")
  /// ```
  public func with(_ name: OptionalFieldName, _ value: FieldValue) -> Self {
    withFields { $0.add(name, value) }
  }
}
