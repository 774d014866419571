extension Forbidden {
  /// 404 in place of 403, when even the existence of the resource is none of the client's business: the same octets
  /// as for a resource that was never there
  /// ([RFC 9110 §15.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4)).
  public static func concealed() -> NotFound { NotFound() }
}
