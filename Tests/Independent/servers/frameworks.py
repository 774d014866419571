"""The same small service in five frameworks, each as its tutorial would have it: `python3 frameworks.py NAME PORT`."""
import sys

USERS = {1: {"id": 1, "name": "Ada"}, 2: {"id": 2, "name": "Grace"}}
PAGE = "<!doctype html><title>Users</title><p>Ada, Grace</p>"


def next_id():
    return max(USERS) + 1


def flask(port):
    from flask import Flask, abort, jsonify, request
    app = Flask("service")

    @app.get("/")
    def page():
        return PAGE

    @app.route("/users", methods=["GET", "POST"])
    def users():
        if request.method == "GET":
            return jsonify(list(USERS.values()))
        name = request.get_json()["name"]
        user = USERS[next_id()] = {"id": next_id(), "name": name}
        return jsonify(user), 201, {"Location": f"/users/{user['id']}"}

    @app.route("/users/<int:number>", methods=["GET", "PUT", "DELETE"])
    def user(number):
        if number not in USERS:
            abort(404)
        if request.method == "PUT":
            USERS[number] = {"id": number, **request.get_json()}
        if request.method == "DELETE":
            USERS.pop(number)
            return "", 204
        return jsonify(USERS[number])

    @app.get("/crash")
    def crash():
        return 1 / 0

    app.run(port=port)


def fastapi(port):
    import uvicorn
    from fastapi import FastAPI, HTTPException, Response
    from fastapi.responses import HTMLResponse
    from pydantic import BaseModel
    app = FastAPI()

    class Body(BaseModel):
        name: str

    @app.get("/", response_class=HTMLResponse)
    def page():
        return PAGE

    @app.get("/users")
    def users():
        return list(USERS.values())

    @app.post("/users", status_code=201)
    def create(body: Body, response: Response):
        user = USERS[next_id()] = {"id": next_id(), "name": body.name}
        response.headers["Location"] = f"/users/{user['id']}"
        return user

    @app.get("/users/{number}")
    def user(number: int):
        if number not in USERS:
            raise HTTPException(404, "No such user.")
        return USERS[number]

    @app.put("/users/{number}")
    def replace(number: int, body: Body):
        USERS[number] = {"id": number, "name": body.name}
        return USERS[number]

    @app.delete("/users/{number}", status_code=204)
    def delete(number: int):
        USERS.pop(number, None)

    @app.get("/crash")
    def crash():
        return 1 / 0

    uvicorn.run(app, port=port, log_level="error")


def litestar(port):
    import uvicorn
    from litestar import Litestar, delete, get, post, put
    from litestar.enums import MediaType
    from litestar.exceptions import NotFoundException

    @get("/", media_type=MediaType.HTML)
    async def page() -> str:
        return PAGE

    @get("/users")
    async def users() -> list[dict]:
        return list(USERS.values())

    @post("/users")
    async def create(data: dict[str, str]) -> dict:
        return USERS.setdefault(next_id(), {"id": next_id(), "name": data["name"]})

    @get("/users/{number:int}")
    async def user(number: int) -> dict:
        if number not in USERS:
            raise NotFoundException("No such user.")
        return USERS[number]

    @put("/users/{number:int}")
    async def replace(number: int, data: dict[str, str]) -> dict:
        USERS[number] = {"id": number, "name": data["name"]}
        return USERS[number]

    @delete("/users/{number:int}")
    async def remove(number: int) -> None:
        USERS.pop(number, None)

    @get("/crash")
    async def crash() -> int:
        return 1 // 0

    handlers = [page, users, create, user, replace, remove, crash]
    uvicorn.run(Litestar(handlers), port=port, log_level="error")


def falcon(port):
    from wsgiref.simple_server import make_server

    import falcon

    class Page:
        def on_get(self, request, response):
            response.content_type, response.text = falcon.MEDIA_HTML, PAGE

    class Users:
        def on_get(self, request, response):
            response.media = list(USERS.values())

        def on_post(self, request, response):
            user = USERS[next_id()] = {"id": next_id(), "name": request.get_media()["name"]}
            response.media, response.status, response.location = user, falcon.HTTP_201, f"/users/{user['id']}"

    class User:
        def on_get(self, request, response, number):
            if number not in USERS:
                raise falcon.HTTPNotFound(title="No such user.")
            response.media = USERS[number]

        def on_put(self, request, response, number):
            USERS[number] = response.media = {"id": number, **request.get_media()}

        def on_delete(self, request, response, number):
            USERS.pop(number, None)
            response.status = falcon.HTTP_204

    class Crash:
        def on_get(self, request, response):
            return 1 / 0

    app = falcon.App()
    for path, resource in [("/", Page()), ("/users", Users()), ("/users/{number:int}", User()), ("/crash", Crash())]:
        app.add_route(path, resource)
    make_server("127.0.0.1", port, app).serve_forever()


def drf(port):
    import django
    from django.conf import settings
    settings.configure(
        ROOT_URLCONF="urls", ALLOWED_HOSTS=["*"], SECRET_KEY="x", INSTALLED_APPS=["rest_framework"], USE_TZ=True,
        MIDDLEWARE=["django.middleware.common.CommonMiddleware", "django.middleware.http.ConditionalGetMiddleware"],
        REST_FRAMEWORK={
            "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
            "DEFAULT_AUTHENTICATION_CLASSES": [], "UNAUTHENTICATED_USER": None})
    django.setup()
    import types
    from wsgiref.simple_server import make_server

    from django.core.wsgi import get_wsgi_application
    from django.http import HttpResponse
    from django.urls import path
    from rest_framework import serializers, status
    from rest_framework.exceptions import NotFound
    from rest_framework.response import Response
    from rest_framework.views import APIView

    class Body(serializers.Serializer):
        name = serializers.CharField(max_length=10)

    def read(request):
        body = Body(data=request.data)
        body.is_valid(raise_exception=True)
        return body.validated_data

    class Users(APIView):
        def get(self, request):
            return Response(list(USERS.values()))

        def post(self, request):
            user = {"id": next_id(), **read(request)}
            USERS[user["id"]] = user
            return Response(user, status.HTTP_201_CREATED, headers={"Location": f"/users/{user['id']}"})

    class User(APIView):
        def get(self, request, number):
            if number not in USERS:
                raise NotFound()
            return Response(USERS[number])

        def put(self, request, number):
            USERS[number] = {"id": number, **read(request)}
            return Response(USERS[number])

        def delete(self, request, number):
            USERS.pop(number, None)
            return Response(status=status.HTTP_204_NO_CONTENT)

    urls = types.ModuleType("urls")
    urls.urlpatterns = [
        path("", lambda request: HttpResponse(PAGE)), path("users", Users.as_view()),
        path("users/<int:number>", User.as_view()), path("crash", lambda request: 1 / 0)]
    sys.modules["urls"] = urls
    make_server("127.0.0.1", port, get_wsgi_application()).serve_forever()


if __name__ == "__main__":
    {"flask": flask, "fastapi": fastapi, "litestar": litestar, "falcon": falcon, "drf": drf}[sys.argv[1]](int(sys.argv[2]))
