/// Asks proxies on the way to pass the content on as it comes, and not to wait for the end of it.
///
/// ```http
/// Incremental: ?1
/// ```
///
/// A proxy that knows the field and will not do so has to answer with an error, where one that does not know it goes on
/// as it is configured. ``EventStream`` and ``JSONStream`` ask nginx in the way it knows without being told; add this
/// field where the proxies between are known to understand it.
///
/// ```swift
/// return EventStream(store.changes(after: request.lastEventID)).with(Incremental())
/// ```
///
/// [RFC 10036 §3](https://www.rfc-editor.org/rfc/rfc10036#section-3)
public struct Incremental: OptionalField {
  public static var fieldName: FieldName { .incremental }

  public var fieldValue: FieldValue { "?1" }

  /// A request to pass the content on as it comes.
  public init() {}

  /// What a received field says, or `nil` when it does not ask for this. Parameters do not count.
  public init?(parsing text: String) {
    guard case .boolean(true)? = StructuredParser.item(text)?.value else { return nil }
  }
}
