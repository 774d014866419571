"""An application in Flask as many are written: some routes are right, some have a mistake that is often made."""
import flask

app = flask.Flask(__name__)
LONG_AGO = "Wed, 01 Jan 2025 00:00:00 GMT"


@app.get("/users/1")
def show():
    response = flask.jsonify(id=1, name="Ada")
    response.set_etag("v1")
    return response.make_conditional(flask.request)


@app.get("/text")
def text():
    response = flask.Response("0123456789", mimetype="text/plain")
    response.set_etag("t1")
    return response.make_conditional(flask.request, accept_ranges=True, complete_length=10)


@app.post("/users")
def create():
    if not flask.request.is_json:
        return {"message": "Send JSON."}, 415
    if "name" not in flask.request.get_json():
        return {"errors": ["name is missing"]}, 422
    return {"id": 2}, 201


@app.post("/users-located")
def create_located():
    return {"id": 2}, 201, {"Location": "/users/2"}


@app.delete("/users/1")
def delete():
    return "", 204


@app.get("/me")
def me():
    return {"error": "Log in first."}, 401


@app.get("/me-basic")
def me_basic():
    return {"error": "Log in first."}, 401, {"WWW-Authenticate": 'Basic realm="staff"'}


@app.get("/missing-with-200")
def missing_with_200():
    return {"success": False, "error": {"code": 404, "message": "There is no such user."}}


@app.get("/crash")
def crash():
    raise RuntimeError("The database is gone.")


@app.get("/leak")
def leak():
    trace = 'Traceback (most recent call last):\n  File "/srv/app/users.py", line 7, in show\nKeyError: 7'
    return {"type": "about:blank", "title": "Internal Server Error", "status": 500, "detail": trace}, 500, {
        "Content-Type": "application/problem+json"}


@app.get("/sql")
def sql():
    return 'ERROR: syntax error at or near "FROM": SELECT * FROM users WHERE id = 7', 500


@app.get("/problem")
def problem():
    return {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "There is no such user."}, 404, {
        "Content-Type": "application/problem+json"}


@app.get("/problem-other-status")
def problem_other_status():
    return {"type": "about:blank", "title": "Not Found", "status": 404}, 400, {
        "Content-Type": "application/problem+json"}


@app.get("/problem-in-json")
def problem_in_json():
    return {"type": "https://a.example/gone", "title": "Gone", "status": 410}, 410


@app.get("/limited")
def limited():
    return {"error": "slow down"}, 429, {"Retry-After": "30", "Cache-Control": "public, max-age=60"}


@app.get("/upgrade")
def upgrade():
    return "Use TLS.", 426


@app.get("/redirect")
def redirect():
    return flask.redirect("/users/1")


@app.get("/redirect-nowhere")
def redirect_nowhere():
    return "Somewhere else.", 302


@app.get("/unregistered")
def unregistered():
    return "Enhance your calm.", 420


@app.get("/dates")
def dates():
    return "hi", 200, {"Last-Modified": "yesterday", "Expires": "0"}


@app.get("/cookie")
def cookie():
    response = flask.Response("hi")
    response.set_cookie("id", "1", max_age=60, httponly=True, samesite="Lax")
    return response


@app.get("/negotiated")
def negotiated():
    return {"id": 1}, 200, {"Vary": "Accept, , Accept", "Cache-Control": "max-age=60"}


@app.get("/stale")
def stale():
    return "hi", 304, {"Content-Type": "text/plain", "ETag": '"a"'}


@app.get("/partial")
def partial():
    return "01234", 206


@app.get("/deprecated")
def deprecated():
    return "hi", 200, {"Deprecation": "true", "Sunset": LONG_AGO}


@app.get("/limits")
def limits():
    return "hi", 200, {"RateLimit-Policy": "100;w=60", "RateLimit": "limit=100, remaining=50, reset=30"}
