// Names that statuses had in older RFCs or have elsewhere, so that the compiler can say what they are called.

/// The name of RFC 4918.
@available(*, unavailable, renamed: "UnprocessableContent")
public typealias UnprocessableEntity = UnprocessableContent

/// The name of RFC 7231.
@available(*, unavailable, renamed: "ContentTooLarge")
public typealias PayloadTooLarge = ContentTooLarge

/// The name of RFC 2616.
@available(*, unavailable, renamed: "ContentTooLarge")
public typealias RequestEntityTooLarge = ContentTooLarge

/// The name of RFC 2616.
@available(*, unavailable, renamed: "URITooLong")
public typealias RequestURITooLong = URITooLong

/// The name of RFC 2616.
@available(*, unavailable, renamed: "RangeNotSatisfiable")
public typealias RequestedRangeNotSatisfiable = RangeNotSatisfiable

/// The name of RFC 1945.
@available(*, unavailable, renamed: "Found")
public typealias MovedTemporarily = Found

/// 304, which cannot be made by hand.
@available(
  *, unavailable,
  message: "304 depends on the request. Return 'OK(_:version:)': it becomes 304 where the client's copy is still good."
)
public typealias NotModified = InternalServerError

/// 305, which RFC 7231 withdrew.
@available(*, unavailable, message: "305 was withdrawn as a security risk. No status tells a client to use a proxy.")
public typealias UseProxy = TemporaryRedirect

/// 418, which is reserved and has no meaning.
@available(*, unavailable, message: "418 has no meaning in HTTP. Use 'Forbidden' or 'BadRequest'.")
public typealias ImATeapot = BadRequest
