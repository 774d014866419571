/// The groups whose stored responses are no longer right after this request.
///
/// ```http
/// Cache-Group-Invalidation: "users", "user-7"
/// ```
///
/// Caches heed it in answers to methods that change something, and ignore it in those to GET, HEAD and QUERY. The results
/// of writes have ``CacheGroupInvalidatingResult/invalidating(_:_:)``.
///
/// [RFC 9875 §3](https://www.rfc-editor.org/rfc/rfc9875#section-3)
public struct CacheGroupInvalidation: OptionalField {
  public static var fieldName: FieldName { .cacheGroupInvalidation }
  public static var mayRepeat: Bool { true }

  /// The groups, each once.
  public let groups: [CacheGroup]

  /// A change of what is in these groups.
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
