"""The tasks in Falcon: `gunicorn in_falcon:app`, as its documentation shows them."""
import os

import falcon
from falcon.media.validators import jsonschema

USERS = {}
TAG = falcon.ETag("1")
USER = {
    "type": "object", "required": ["name", "age"],
    "properties": {
        "name": {"type": "string", "minLength": 1, "maxLength": 40},
        "age": {"type": "integer", "minimum": 0, "maximum": 150}, "email": {"type": "string"}}}


def stored(number):
    if number not in USERS:
        raise falcon.HTTPNotFound(description=f"No user has the id {number}.")
    return USERS[number]


class Users:
    def on_get(self, request, response):
        response.media = list(USERS.values())

    @jsonschema.validate(USER)
    def on_post(self, request, response):
        number = len(USERS) + 1
        USERS[number] = response.media = request.media
        response.status, response.location = falcon.HTTP_201, f"/users/{number}"


class User:
    def on_get(self, request, response, number):
        response.media, response.etag = stored(number), TAG
        if request.if_none_match and (TAG in request.if_none_match or "*" in request.if_none_match):
            response.status = falcon.HTTP_304

    @jsonschema.validate(USER)
    def on_put(self, request, response, number):
        stored(number)
        if request.if_match and not any(tag in ("*", TAG) for tag in request.if_match):
            raise falcon.HTTPPreconditionFailed()
        USERS[number] = response.media = request.media


class Me:
    def on_get(self, request, response):
        if not request.auth:
            raise falcon.HTTPUnauthorized(challenges=["Bearer"])


class Limited:
    def on_get(self, request, response):
        raise falcon.HTTPTooManyRequests(retry_after=30)


class Broken:
    def on_get(self, request, response):
        response.text = open(os.environ["LOST"]).read()


app = falcon.App()
for path, resource in [("/users", Users()), ("/users/{number:int}", User()), ("/me", Me()), ("/limited", Limited()),
                       ("/broken", Broken())]:
    app.add_route(path, resource)
app.add_static_route("/export", os.path.dirname(os.environ["EXPORT"]), fallback_filename="export.txt")
