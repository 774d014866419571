#!/usr/bin/env bash
# flask-smorest 0.47.0 on Flask 3.1.3 and Werkzeug 3.1.9 (PyPI), Python 3.11.
#
# Behaviour: the handler that makes JSON of every HTTPException takes the status and leaves the fields of the exception out.
# 405 has no Allow and 401 no WWW-Authenticate, which a server MUST send (RFC 9110 §15.5.6, §11.6.1); 429 has no
# Retry-After, 416 no Content-Range. Clients retry at once, and nobody is told how to log in. Flask alone sends them all. What
# `flask_smorest.abort` is given as `headers` arrives, but 405 is raised by the router, where nobody can give any.
#
# Output seen:
#   Flask: 405 Allow, 401 WWW-Authenticate, 429 Retry-After, 416 Content-Range
#   flask-smorest: 405 nothing, 401 nothing, 429 nothing, 416 nothing
#   flask-smorest, abort(429, headers=...): 429 Retry-After
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" \
  flask-smorest==0.47.0 flask==3.1.3 werkzeug==3.1.9
PYTHONPATH="$folder/site" python3 - <<'PY'
import flask
import flask_smorest
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import RequestedRangeNotSatisfiable, TooManyRequests, Unauthorized

FIELDS = {405: "Allow", 401: "WWW-Authenticate", 429: "Retry-After", 416: "Content-Range"}


def without_identity():
    raise Unauthorized(www_authenticate=WWWAuthenticate("bearer", {"realm": "a"}))


def limited():
    raise TooManyRequests(retry_after=30)


def out_of_range():
    raise RequestedRangeNotSatisfiable(length=100)


def told():
    flask_smorest.abort(429, headers={"Retry-After": "30"})


def app(with_smorest):
    app = flask.Flask("app")
    if with_smorest:
        app.config.update(API_TITLE="A service", API_VERSION="1", OPENAPI_VERSION="3.0.3")
        flask_smorest.Api(app)
    for path, handler in [("/401", without_identity), ("/429", limited), ("/416", out_of_range), ("/told", told)]:
        app.add_url_rule(path, view_func=handler)
    return app.test_client()


def sent(response):
    field = FIELDS[response.status_code]
    return response.status_code, field if field in response.headers else "nothing"


def ask(name, client):
    seen = [sent(client.post("/401")), *(sent(client.get(path)) for path in ("/401", "/429", "/416"))]
    print(f"{name}: " + ", ".join(f"{status} {field}" for status, field in seen))
    return seen


assert ask("Flask", app(False)) == list(FIELDS.items()), "The behaviour has changed."
assert ask("flask-smorest", app(True)) == [(status, "nothing") for status in FIELDS], "The behaviour has changed."
status, field = sent(app(True).get("/told"))
print(f"flask-smorest, abort(429, headers=...): {status} {field}")
assert field == "Retry-After", "The behaviour has changed."
PY
