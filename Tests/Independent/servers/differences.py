"""What check-responses and httplint say of the same responses, and why it differs."""

# (our rule, how httplint's note begins): both mean the same thing.
SAME = [
    ("cache.public-and-private", "This response contains both the public and private Cache-Control directives."),
    ("field.cache-control.seconds", "The max-age cache directive's value is incorrect."),
    ("field.deprecation", "The Deprecation header value is invalid."),
    ("field.etag", "The ETag field value doesn't conform to its specified syntax."),
    ("field.expires", "The Expires header's value isn't a valid date."),
    ("field.last-modified", "The Last-Modified header's value isn't a valid date."),
    ("field.link", "The Link field value doesn't conform to its specified syntax."),
    ("field.repeated", "Only one Date field is allowed in a message."),
    ("field.retry-after", "The Retry-After field value doesn't conform to its specified syntax."),
    ("field.set-cookie", "The id cookie has a non-numeric Max-Age."),
    ("field.set-cookie.same-site", "The id cookie has an unknown 'SameSite' attribute value."),
    ("status.201.location", "A new resource was created without its location being sent."),
    ("status.206.content-range", "This response is partial, but doesn't have a Content-Range header."),
    ("status.302.location", "Redirects need to have a Location header."),
    ("status.reserved", "The server returned 418 (I'm a Teapot), an easter egg defined in RFC 2324."),
    ("status.unregistered", "420 is not a standard HTTP status code."),
    ("wire.bare-lf", "It cannot be read: Header line was terminated with LF instead of CRLF"),
]

NO_REQUEST = "It needs the request, which httplint does not see."
NO_CONTENT = "httplint does not read the content."
NOT_CHECKED = "httplint has no such rule."
UNREADABLE = "httplint stops at the first line that it cannot read."

# Our rule -> why httplint does not say it.
ONLY_OURS = {
    "cache.must-not-be-stored": "httplint knows no status whose responses caches must not store.",
    "content.json": NO_CONTENT,
    "error.hidden": NO_CONTENT,
    "field.empty-element": NOT_CHECKED,
    "field.ratelimit": "httplint does not know the field.",
    "field.ratelimit-policy": "httplint does not know the field.",
    "field.repeated": "httplint takes the response to a HEAD for one whose content was cut off, and says nothing of it.",
    "field.sunset.past": NOT_CHECKED,
    "leak.path": NO_CONTENT,
    "leak.query": NO_CONTENT,
    "leak.sql": NO_CONTENT,
    "leak.stack-trace": NO_CONTENT,
    "leak.type-name": NO_CONTENT,
    "precondition.304.unasked": NO_REQUEST,
    "precondition.date-ignored": NO_REQUEST + " nginx compares the date for equality (`if_modified_since exact`).",
    "problem.media-type": NO_CONTENT,
    "problem.status": NO_CONTENT,
    "problem.title.blank": NO_CONTENT,
    "status.206.unasked": NO_REQUEST,
    "status.304.no-last-modified": "httplint does not look for fields that a 304 should leave out.",
    "status.401.challenge": "httplint does not look for WWW-Authenticate.",
    "status.405.allow": "httplint does not look for Allow. nginx never sends it.",
    "status.426.upgrade": "httplint does not look for Upgrade.",
    "vary.accept-encoding": NO_REQUEST,
    "wire.field-line": UNREADABLE,
    "wire.field-name": UNREADABLE,
    "wire.folded-line": UNREADABLE,
    "wire.incomplete": UNREADABLE,
    "wire.leading-space": UNREADABLE,
    "wire.start-line": UNREADABLE + " This server answers `HTTP/9.9` without a status line.",
}

# How httplint's note begins -> why we do not say it.
ONLY_THEIRS = {
    "Cache-Control: public is probably not necessary.":
        "RFC 9111 §5.2.2.9: it is allowed; on the 429 the checker says the graver thing.",
    "The Vary header contains duplicate values.": "RFC 9110 §12.5.5: a name that is listed twice changes nothing.",
    "The server didn't understand the request.": "RFC 9110 §15.5.1: this only says what the status says.",
    "The server won't accept a URI this long .": "RFC 9110 §15.5.15: this only says what the status says.",
    "This response allows caches to assign their own freshness lifetimes to it.":
        "RFC 9111 §4.2.2: heuristic freshness is what the RFC provides for.",
    "This response is partial, but doesn't have a Content-Range header.":
        "RFC 9110 §15.3.7.2: with several parts the field stands in each part and MUST NOT stand in the header section.",
}
