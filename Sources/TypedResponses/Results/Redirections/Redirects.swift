// The redirects, by code.

/// 301: the page has a new URI for good; clients and search engines should remember it.
///
/// For GET, HEAD and QUERY only, which stay what they are. A POST arrives as a GET in most clients, and what becomes of PUT, PATCH and DELETE differs:
/// they stay, turn into GET, or a PUT arrives without its content and empties the new place. Choose
/// ``PermanentRedirect`` where any method may come.
///
/// [RFC 9110 §15.4.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.2)
public struct MovedPermanently: RedirectResponse {
  public static var status: StatusCode { .movedPermanently }
  public let location: Location
  public let retryAfter: RetryAfter?
  public var additionalFields = AdditionalFields()

  /// Sends the client to this location.
  public init(location: Location, retryAfter: RetryAfter? = nil) {
    self.location = location
    self.retryAfter = retryAfter
  }
}

/// 302: the page is at another URI for now; the next request comes here again.
///
/// For GET, HEAD and QUERY only: with other methods clients do what they like, as after ``MovedPermanently``. Choose
/// ``TemporaryRedirect`` to keep the method, ``SeeOther`` to say that a GET comes next.
///
/// [RFC 9110 §15.4.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.3)
public struct Found: RedirectResponse {
  public static var status: StatusCode { .found }
  public let location: Location
  public let retryAfter: RetryAfter?
  public var additionalFields = AdditionalFields()

  /// Sends the client to this location.
  public init(location: Location, retryAfter: RetryAfter? = nil) {
    self.location = location
    self.retryAfter = retryAfter
  }
}

/// 303: the answer is at another URI, to be fetched with GET whatever the method was: the page after a form, the result
/// of a finished job.
///
/// Good after POST. After PUT and DELETE prefer ``OK`` or ``NoContent``: some clients send these methods on to the new
/// URI, so that a DELETE that leads to the list would ask to delete the list.
///
/// [RFC 9110 §15.4.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4)
public struct SeeOther: RedirectResponse {
  public static var status: StatusCode { .seeOther }
  public let location: Location
  public let retryAfter: RetryAfter?
  public var additionalFields = AdditionalFields()

  /// Sends the client to this location.
  public init(location: Location, retryAfter: RetryAfter? = nil) {
    self.location = location
    self.retryAfter = retryAfter
  }
}

/// 307: the resource is at another URI for now; the client sends the same request there, method and content unchanged.
///
/// Clients that cannot send their content twice do not follow at all, and hand the 307 to their user. What else the
/// client sent along, such as fields of its own, may reach the other URI too: redirect to hosts that you trust.
///
/// [RFC 9110 §15.4.8](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.8)
public struct TemporaryRedirect: RedirectResponse {
  public static var status: StatusCode { .temporaryRedirect }
  public let location: Location
  public let retryAfter: RetryAfter?
  public var additionalFields = AdditionalFields()

  /// Sends the client to this location.
  public init(location: Location, retryAfter: RetryAfter? = nil) {
    self.location = location
    self.retryAfter = retryAfter
  }
}

/// 308: the resource has a new URI for good; the client sends the same request there, method and content unchanged.
///
/// Some older clients do not know it, and hand it to their user; pages for such clients get ``MovedPermanently``.
///
/// [RFC 9110 §15.4.9](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.9)
public struct PermanentRedirect: RedirectResponse {
  public static var status: StatusCode { .permanentRedirect }
  public let location: Location
  public let retryAfter: RetryAfter?
  public var additionalFields = AdditionalFields()

  /// Sends the client to this location.
  public init(location: Location, retryAfter: RetryAfter? = nil) {
    self.location = location
    self.retryAfter = retryAfter
  }
}
