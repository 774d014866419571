// The redirects, by code.

/// 301: the resource has a new URI for good; clients and search engines should remember it. A POST may turn into a GET
/// on the way.
///
/// Choose ``PermanentRedirect`` to keep the method.
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

/// 302: the resource is at another URI for now; the next request comes here again. A POST may turn into a GET on the
/// way.
///
/// Choose ``TemporaryRedirect`` to keep the method, ``SeeOther`` to make sure of the GET.
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
