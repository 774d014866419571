"""What check-responses finds in recordings of servers in their default state, and why each finding is true."""

CONFIGURED = "Apache names its version and the system unless ServerTokens says otherwise."
NO_HEAD = "The framework's routes for GET do not answer HEAD, which gets 405."
ALLOW = "So Allow lists GET alone."
WSGIREF = "wsgiref sends Content-Length: 0 with every response without content, also with 204."

# (server, rule) -> why it is true.
EXPLAINED = {
    ("apache", "field.server.detail"): CONFIGURED,
    ("drf", "pair.head.fields"): "Django's ConditionalGetMiddleware gives ETag to answers to GET alone.",
    ("drf", "status.204.no-content-length"): WSGIREF,
    ("falcon", "content.json"): "Falcon labels its answer to OPTIONS as JSON, and it is empty.",
    ("falcon", "field.allow.head"): ALLOW,
    ("falcon", "pair.head.status"): NO_HEAD,
    ("falcon", "status.204.no-content-length"): WSGIREF,
    ("fastapi", "field.allow.head"): ALLOW,
    ("fastapi", "pair.head.status"): NO_HEAD,
    ("litestar", "field.allow.head"): ALLOW,
    ("litestar", "pair.head.status"): NO_HEAD,
    ("litestar", "status.201.location"): "Litestar answers POST with 201 by itself and leaves Location to the handler.",
    ("nginx", "status.405.allow"): "nginx never sends Allow.",
    ("nginx", "vary.accept-encoding"): "gzip is on, and gzip_vary is off unless it is set.",
}
