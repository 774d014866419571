"""The tasks in Flask: `gunicorn in_flask:app`, as its documentation shows them."""
import os

from flask import Flask, abort, json, jsonify, request, send_file
from werkzeug.exceptions import HTTPException, TooManyRequests

app = Flask("tasks")
USERS = {}


# From "Returning API Errors as JSON" of the documentation.
@app.errorhandler(HTTPException)
def handle_exception(error):
    response = error.get_response()
    response.data = json.dumps({"code": error.code, "name": error.name, "description": error.description})
    response.content_type = "application/json"
    return response


def stored(number):
    if number not in USERS:
        abort(404, f"No user has the id {number}.")
    return USERS[number]


# There is nothing that looks at the members of JSON.
def user_sent():
    user = request.get_json()
    if not isinstance(user.get("name"), str) or not isinstance(user.get("age"), int):
        abort(422, "A user has a name and an age.")
    return user


@app.get("/users")
def users():
    return jsonify(list(USERS.values()))


@app.post("/users")
def create():
    number = len(USERS) + 1
    USERS[number] = user_sent()
    return USERS[number], 201, {"Location": f"/users/{number}"}


@app.get("/users/<int:number>")
def show(number):
    response = jsonify(stored(number))
    response.set_etag("1")
    return response.make_conditional(request)


@app.put("/users/<int:number>")
def replace(number):
    stored(number)
    if request.if_match and "1" not in request.if_match:
        abort(412)
    USERS[number] = user_sent()
    return USERS[number]


@app.get("/me")
def me():
    if not request.authorization:
        abort(401)
    return {"name": "Ada"}


@app.get("/limited")
def limited():
    raise TooManyRequests(retry_after=30)


@app.get("/export")
def export():
    return send_file(os.environ["EXPORT"])


@app.get("/broken")
def broken():
    return open(os.environ["LOST"]).read()
