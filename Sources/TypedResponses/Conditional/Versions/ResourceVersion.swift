/// The validators of a representation: what a client repeats to ask whether it has changed.
///
/// There is always at least one. An entity tag is better than a date, which only sees whole seconds; clients send the
/// best they were given.
///
/// ```
/// ETag: "v3"
/// Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
/// ```
///
/// [RFC 9110 §8.8](https://www.rfc-editor.org/rfc/rfc9110#section-8.8)
public struct ResourceVersion: Sendable, Hashable {
  /// The tag of the current representation.
  public let etag: EntityTag?
  /// When the representation changed last.
  public let lastModified: HTTPDate?
  /// Whether the server knows that the representation did not change twice during that second, so that the date tells
  /// its versions apart as a strong tag does
  /// ([RFC 9110 §8.8.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2.2)). Only such a date lets a client
  /// resume a download with `If-Range`.
  public let lastModifiedIsStrong: Bool

  private init(_ etag: EntityTag?, _ lastModified: HTTPDate?, _ isStrong: Bool) {
    self.etag = etag
    self.lastModified = lastModified
    lastModifiedIsStrong = isStrong
  }

  /// A version known by its tag.
  public init(etag: EntityTag) {
    self.init(etag, nil, false)
  }

  /// A version known by its tag and by the date of its last change.
  public init(etag: EntityTag, lastModified: HTTPDate, lastModifiedIsStrong: Bool = false) {
    self.init(etag, lastModified, lastModifiedIsStrong)
  }

  /// A version known by the date of its last change only.
  public init(lastModified: HTTPDate, lastModifiedIsStrong: Bool = false) {
    self.init(nil, lastModified, lastModifiedIsStrong)
  }

  /// Adds the field lines that carry the version: `ETag`, `Last-Modified` or both.
  ///
  /// A date that lies ahead of the clock is written as the present
  /// ([RFC 9110 §8.8.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2.1)).
  func add(to fields: inout HeaderFields, now: @autoclosure () -> HTTPDate = .current) {
    if let etag { fields.append(.etag, etag.fieldValue) }
    if let lastModified { fields.append(.lastModified, min(lastModified, now()).fieldValue) }
  }

  /// Adds the one field line for a client that has the representation: the tag, or the date where there is no tag.
  func addStrongest(to fields: inout HeaderFields) {
    (etag.map { ResourceVersion(etag: $0) } ?? self).add(to: &fields)
  }

  /// This version of the resource in another media type than the one its tag stands for.
  func variant(_ type: FieldValue) -> ResourceVersion {
    ResourceVersion(etag?.variant(type), lastModified, lastModifiedIsStrong)
  }
}

extension ResourceVersion: CustomStringConvertible {
  public var description: String {
    let parts = [etag.map { "ETag \($0)" }, lastModified.map { "Last-Modified \($0)" }].compactMap(\.self)
    return parts.isEmpty ? "no validator" : parts.joined(separator: ", ")
  }
}
