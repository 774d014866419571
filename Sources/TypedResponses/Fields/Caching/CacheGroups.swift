/// The groups that a stored response belongs to, so that one write can invalidate all of them.
///
/// ```http
/// Cache-Groups: "users", "user-7"
/// ```
///
/// The results of reads name theirs with ``CacheGroupingResult/grouped(in:_:)``; a write invalidates them with
/// ``CacheGroupInvalidation``. Caches that do not know the fields go by `Cache-Control` alone.
///
/// [RFC 9875 §2](https://www.rfc-editor.org/rfc/rfc9875#section-2)
public struct CacheGroups: OptionalField {
  public static var fieldName: FieldName { .cacheGroups }
  public static var mayRepeat: Bool { true }

  /// The groups, each once.
  public let groups: [CacheGroup]

  /// A response of these groups.
  public init(_ first: CacheGroup, _ others: CacheGroup...) {
    groups = ([first] + others).distinct
  }

  init(_ groups: [CacheGroup]) {
    self.groups = groups.distinct
  }

  public var fieldValue: FieldValue { groups.fieldValue }

  /// The groups in a received value, or `nil` when there is none or it is no list of strings. Parameters do not count.
  public init?(parsing text: String) {
    guard let groups = [CacheGroup](parsing: text) else { return nil }
    self.groups = groups
  }
}
