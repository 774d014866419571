extension StatusConfusion {
  /// Every pair, in the order of the first code.
  public static let all: [StatusConfusion] = [
    .init(.ok, .created, "Has the request made a new resource? Then 201, which leads to it. Otherwise 200."),
    .init(.ok, .accepted, "Is the work done when the response goes out? Then 200. If it is only queued, 202."),
    .init(
      .ok, .noContent,
      "Is there anything for the client to read? Then 200, even for an empty list. If not, 204."),
    .init(
      .ok, .partialContent,
      "Did the client ask for a range, and does it get just that? Then 206. A 200 always carries everything."),
    .init(
      .ok, .multiStatus,
      "When all items of a batch worked, 200 says so at once. 207 makes the client read each item."),
    .init(.created, .accepted, "201 says that the resource exists now; 202 that it may exist later."),
    .init(
      .created, .seeOther,
      """
      201 means that this request made the resource. 303 leads to one that was there already, or to a page to \
      show.
      """),
    .init(
      .noContent, .resetContent,
      """
      After 204 the client keeps what it shows; after 205 it clears the form. And 205 is framed with \
      'Content-Length: 0', which a 204 must not have.
      """),
    .init(.noContent, .notFound, "204: the resource is there and has nothing to send. 404: it is not there."),
    .init(.noContent, .notModified, "204: nothing to send. 304: what would be sent is what the client has already."),
    .init(
      .movedPermanently, .found,
      "301 is for good and is remembered; 302 is for now, and the old address stays the right one."),
    .init(
      .movedPermanently, .permanentRedirect,
      "Both are for good. 301 is for pages, fetched with GET, and for QUERY; 308 keeps any method and its content."),
    .init(
      .found, .seeOther,
      """
      303 means 'the answer is over there, fetch it with GET', 302 'the page is over there for now'. After a 302 what \
      becomes of a POST, PUT or DELETE is up to the client; a QUERY stays one, but for 303.
      """),
    .init(
      .found, .temporaryRedirect,
      "Both are for now. 302 is for pages, fetched with GET, and for QUERY; 307 keeps any method and its content."),
    .init(.seeOther, .temporaryRedirect, "303 goes on with GET; 307 sends the same request again."),
    .init(.temporaryRedirect, .permanentRedirect, "Both keep the method. 307 is for now, 308 for good."),
    .init(
      .notModified, .preconditionFailed,
      """
      A false condition gives 304 to GET, HEAD and QUERY when it is If-None-Match or If-Modified-Since, and 412 in \
      all other cases.
      """),
    .init(
      .badRequest, .unauthorized,
      "400: the request cannot be read, whoever sends it. 401: it can, but nobody vouches for it."),
    .init(
      .badRequest, .notFound,
      """
      A malformed identifier may get either: 404 when no resource can have that address, 400 when the client \
      should learn that it built the address wrongly.
      """),
    .init(
      .badRequest, .unsupportedMediaType,
      "415: the format is not taken here. 400: the format is taken, but the content breaks its syntax."),
    .init(
      .badRequest, .unprocessableContent,
      """
      400: 'I cannot read this.' 422: 'I read it, and what it says cannot be done.' Conventions that use 400 for \
      both are allowed.
      """),
    .init(
      .unauthorized, .forbidden,
      "Could logging in mend it? Then 401. Is it clear who asks, and the answer is no all the same? Then 403."),
    .init(.unauthorized, .proxyAuthenticationRequired, "401 is the origin server's question; 407 is a proxy's."),
    .init(
      .unauthorized, .networkAuthenticationRequired,
      "401 comes from the server that was asked; 511 from a network in between that lets nothing through yet."),
    .init(
      .paymentRequired, .forbidden,
      "402 says that paying would help, where an API has defined it so; 403 says no without naming a price."),
    .init(
      .paymentRequired, .tooManyRequests,
      "A quota that refills with time is 429; one that only payment lifts is 402 or 403."),
    .init(
      .forbidden, .notFound,
      "403 admits that the resource exists. When even that is none of the client's business, 404."),
    .init(
      .forbidden, .unavailableForLegalReasons,
      "403 is the server's own refusal; 451 is one that a law or a court demands."),
    .init(.notFound, .methodNotAllowed, "404: no such resource. 405: it is there, and takes other methods."),
    .init(.notFound, .gone, "404 says nothing about how long; 410 says it was here and will not be back."),
    .init(
      .notFound, .misdirectedRequest,
      """
      404: this server speaks for the host and has no such resource. 421: it does not speak for the host on this \
      connection.
      """),
    .init(
      .methodNotAllowed, .notImplemented,
      "405: the server knows the method, but not for this resource. 501: it does not know it at all."),
    .init(
      .notAcceptable, .unsupportedMediaType,
      "406 is about what the client wants to get (Accept); 415 is about what it sent (Content-Type)."),
    .init(
      .requestTimeout, .gatewayTimeout,
      """
      408: the client was too slow to send, and the request was not acted on, since browsers repeat it by themselves. \
      504: a server behind this one was too slow to answer.
      """),
    .init(
      .conflict, .preconditionFailed,
      "Did the client state a condition (If-Match)? Then 412. A clash it did not guard against is 409."),
    .init(
      .conflict, .unprocessableContent,
      "409: the content is right in itself, but not in the present state. 422: it is wrong in whatever state."),
    .init(.conflict, .locked, "423 is a lock that WebDAV knows; any other clash with the state is 409."),
    .init(.lengthRequired, .contentTooLarge, "411: the length is not told. 413: it is told, and too much."),
    .init(
      .preconditionFailed, .preconditionRequired,
      "412: the condition does not hold. 428: there is none, and one is required."),
    .init(.contentTooLarge, .uriTooLong, "413 is about the content, 414 about the address."),
    .init(.contentTooLarge, .insufficientStorage, "413: too large for the rules. 507: there is no room at present."),
    .init(.uriTooLong, .requestHeaderFieldsTooLarge, "414 is about the address, 431 about the fields."),
    .init(
      .failedDependency, .badGateway,
      "424: another action of the same request failed. 502: another server failed."),
    .init(
      .upgradeRequired, .httpVersionNotSupported,
      "426: change to a protocol that Upgrade names. 505: this version of HTTP is not spoken here."),
    .init(
      .tooManyRequests, .serviceUnavailable,
      "429: this client asks too much. 503: the server cannot serve anybody just now."),
    .init(
      .proxyAuthenticationRequired, .networkAuthenticationRequired,
      "407 comes from a proxy the client was set up to use; 511 from one that got in between."),
    .init(
      .badRequest, .internalServerError,
      """
      Who has to change something? The client: 400. The server: 500. An error nobody handled while reading bad \
      input is still the server's.
      """),
    .init(.internalServerError, .badGateway, "500: this server failed. 502: the one behind it did."),
    .init(
      .internalServerError, .serviceUnavailable,
      "500 is a fault nobody expected; 503 is a shortage that will pass."),
    .init(.internalServerError, .notImplemented, "501 is a feature the server never had; 500 is one that broke."),
    .init(
      .badGateway, .serviceUnavailable,
      "502: the server behind sent something senseless. 503: this server knows that it cannot answer now."),
    .init(.badGateway, .gatewayTimeout, "502: the server behind answered badly. 504: it did not answer in time."),
    .init(
      .serviceUnavailable, .gatewayTimeout,
      "503 is refused at once, on purpose; 504 comes after waiting in vain."),
  ]
}
