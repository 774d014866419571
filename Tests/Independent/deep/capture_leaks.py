#!/usr/bin/env python3
"""Lets servers and databases that nobody here wrote fail, and has check-responses find what their error pages give away.

    swift test --filter LeakTests
    python3 Tests/Independent/deep/capture_leaks.py <folder> .build/debug/check-responses

Each server gets a handler that meets an error nobody handles, once set up for development, and once for production. What
the first sends has to be found by a rule `leak.*`; in what the second sends nothing may be. Databases say what is wrong
with a statement, and the text is what an API without care would send as `detail`. PHP, Ruby, Node, Perl, PostgreSQL and
Redis are taken from PATH, or installed with apt-get.
"""
# /// script
# dependencies = [
#   "flask==3.1.0", "django==5.2.19", "fastapi==0.165.0", "uvicorn==0.54.0", "litestar==2.25.0", "bottle==0.13.4",
#   "tornado==6.6.1", "cherrypy==18.10.0", "aiohttp==3.14.5", "falcon==4.4.0", "sqlalchemy==2.1.9", "duckdb==2.0.1",
#   "psycopg[binary]==3.3.9", "redis==8.1.0",
# ]
# ///
import contextlib
import http.client
import json
import os
import pathlib
import pwd
import shutil
import socket
import sqlite3
import subprocess
import sys
import time

import duckdb
import psycopg
import redis
import sqlalchemy

PYTHON = "import sys\nPORT, DEBUG = int(sys.argv[1]), sys.argv[2] == 'development'\n"
CRASHES = """
def none():
    return None.name
def key():
    return {}["name"]
def number():
    return int("abc")
def zero():
    return 1 / 0
CRASHES = {"none": none, "key": key, "number": number, "zero": zero}
"""
PATHS = ["none", "key", "number", "zero"]
PROGRAMS = {
    "flask": ("app.py", PYTHON + CRASHES + """
import flask
app = flask.Flask(__name__)
@app.get("/<name>")
def show(name):
    return str(CRASHES[name]())
app.run(port=PORT, debug=DEBUG, use_reloader=False)
"""),
    "django": ("app.py", PYTHON + CRASHES + """
from django.conf import settings
settings.configure(
    DEBUG=DEBUG, SECRET_KEY="key", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], INSTALLED_APPS=[],
    LOGGING_CONFIG=None)
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
urlpatterns = [path("<name>", lambda request, name: HttpResponse(str(CRASHES[name]())))]
from wsgiref.simple_server import make_server
make_server("127.0.0.1", PORT, get_wsgi_application()).serve_forever()
"""),
    "fastapi": ("app.py", PYTHON + CRASHES + """
import fastapi, uvicorn
app = fastapi.FastAPI(debug=DEBUG)
@app.get("/{name}")
def show(name: str):
    return CRASHES[name]()
uvicorn.run(app, port=PORT)
"""),
    "litestar": ("app.py", PYTHON + CRASHES + """
import litestar, uvicorn
@litestar.get("/{name:str}", sync_to_thread=False)
def show(name: str) -> str:
    return str(CRASHES[name]())
uvicorn.run(litestar.Litestar([show], debug=DEBUG), port=PORT)
"""),
    "bottle": ("app.py", PYTHON + CRASHES + """
import bottle
bottle.debug(DEBUG)
@bottle.get("/<name>")
def show(name):
    return str(CRASHES[name]())
bottle.run(port=PORT)
"""),
    "tornado": ("app.py", PYTHON + CRASHES + """
import asyncio, tornado.web
class Show(tornado.web.RequestHandler):
    def get(self, name):
        self.write(str(CRASHES[name]()))
async def main():
    tornado.web.Application([(r"/(\\w+)", Show)], serve_traceback=DEBUG).listen(PORT, "127.0.0.1")
    await asyncio.Event().wait()
asyncio.run(main())
"""),
    "cherrypy": ("app.py", PYTHON + CRASHES + """
import cherrypy
class Root:
    @cherrypy.expose
    def default(self, name):
        return str(CRASHES[name]())
cherrypy.config.update({"server.socket_port": PORT, "request.show_tracebacks": DEBUG})
cherrypy.quickstart(Root())
"""),
    "aiohttp": ("app.py", PYTHON + CRASHES + """
import asyncio
from aiohttp import web
async def show(request):
    return web.Response(text=str(CRASHES[request.match_info["name"]]()))
app = web.Application()
app.router.add_get("/{name}", show)
loop = asyncio.new_event_loop()
loop.set_debug(DEBUG)
web.run_app(app, host="127.0.0.1", port=PORT, loop=loop)
"""),
    "falcon": ("app.py", PYTHON + CRASHES + """
import falcon, traceback
from wsgiref.simple_server import make_server
class Show:
    def on_get(self, request, response, name):
        response.text = str(CRASHES[name]())
app = falcon.App()
app.add_route("/{name}", Show())
def explain(request, response, error, parameters):
    response.status, response.media = 500, {"title": "Error", "description": traceback.format_exc()}
if DEBUG:
    app.add_error_handler(Exception, explain)
make_server("127.0.0.1", PORT, app).serve_forever()
"""),
    "php": ("index.php", """<?php
function crash($name) {
  switch ($name) {
    case "none": return (null)->name();
    case "key": return new Missing();
    case "number": return intdiv(1, 0);
    default: return strlen();
  }
}
echo crash(trim($_SERVER["REQUEST_URI"], "/"));
"""),
    "webrick": ("app.rb", """
require "webrick"
server = WEBrick::HTTPServer.new(Port: ARGV[0].to_i, BindAddress: "127.0.0.1")
crashes = {"none" => -> { nil.name }, "key" => -> { {}.fetch("name") }, "number" => -> { Integer("abc") },
           "zero" => -> { 1 / 0 }}
server.mount_proc("/") { |request, response| response.body = crashes[request.path[1..]].call.to_s }
server.start
"""),
    "sinatra": ("app.rb", """
require "sinatra/base"
class App < Sinatra::Base
  set :environment, ARGV[1].to_sym
  set :show_exceptions, ARGV[1] == "development"
  set :raise_errors, false
  set :server, "webrick"
  CRASHES = {"none" => -> { nil.name }, "key" => -> { {}.fetch("name") }, "number" => -> { Integer("abc") },
             "zero" => -> { 1 / 0 }}
  get("/:name") { CRASHES[params[:name]].call.to_s }
end
App.run!(port: ARGV[0].to_i, bind: "127.0.0.1")
"""),
    "express": ("app.js", """
process.env.NODE_ENV = process.argv[3];
const crashes = {
  none: () => null.name, key: () => missing, number: () => BigInt("abc"), zero: () => undefined(),
};
const app = require("express")();
app.get("/:name", (request, response) => response.send(String(crashes[request.params.name]())));
app.listen(Number(process.argv[2]), "127.0.0.1");
"""),
    "mojolicious": ("app.pl", """
use Mojolicious::Lite -signatures;
app->log->level("fatal");
my %crashes = (
  none => sub { undef->name }, key => sub { Missing->new }, number => sub { die { code => 1 } },
  zero => sub { 1 / $_[0] });
get "/:name" => sub ($c) { $c->render(text => $crashes{$c->param("name")}->(0)) };
app->start;
"""),
}
COMMANDS = {
    "php": ["php", "-d", "display_errors=DISPLAY", "-d", "log_errors=0", "-S", "127.0.0.1:PORT", "FILE"],
    "webrick": ["ruby", "FILE", "PORT"],
    "sinatra": ["ruby", "FILE", "PORT", "MODE"],
    "express": ["node", "FILE", "PORT", "MODE"],
    "mojolicious": ["perl", "FILE", "daemon", "-m", "MODE", "-l", "http://127.0.0.1:PORT"],
}
PACKAGES = {
    "php": "php-cli", "webrick": "ruby-webrick", "sinatra": "ruby-sinatra", "express": "node-express",
    "mojolicious": "libmojolicious-perl",
}
# What has one page for development and production alike.
ONE_MODE = {"webrick"}
# Texts that a person could have written for clients as well.
AMBIGUOUS = {"value is not an integer or out of range"}
STATEMENTS = [
    "SELECT nothing FROM users", "SELECT * FROM missing", "SELEC 1", "INSERT INTO users (id, name) VALUES (1, 'Ada')",
    "INSERT INTO users (id, name) VALUES (2, NULL)", "SELECT CAST('abc' AS INTEGER)",
]
TABLE = [
    "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(9) NOT NULL)", "INSERT INTO users VALUES (1, 'Ada')"]


def install(*packages):
    for command in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", *packages]):
        subprocess.run(
            ["apt-get", *command], check=True, stdout=sys.stderr,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


def is_installed(package):
    return subprocess.run(["dpkg", "-s", package], capture_output=True).returncode == 0


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextlib.contextmanager
def started(command, port, log):
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=output, stdin=subprocess.DEVNULL,
            env=os.environ | {"NODE_PATH": "/usr/share/nodejs:/usr/lib/nodejs"})
    try:
        for _ in range(1200):
            if process.poll() is not None:
                sys.exit(f"{command[0]} ended: {log.read_text(errors='replace')[-800:]}")
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        else:
            sys.exit(f"{command[0]} does not listen.")
        yield
    finally:
        process.terminate()
        process.wait()


def server(name, mode, folder):
    file, text = PROGRAMS[name]
    place = folder / f"{name}-{mode}"
    place.mkdir(exist_ok=True)
    (place / file).write_text(text)
    port = free_port()
    values = {"PORT": str(port), "MODE": mode, "FILE": str(place / file), "DISPLAY": str(int(mode == "development"))}
    command = COMMANDS.get(name, [sys.executable, "FILE", "PORT", "MODE"])
    for key, value in values.items():
        command = [part.replace(key, value) for part in command]
    return command, port, place / "log"


def message(content_type, content):
    head = ["HTTP/1.1 500 Internal Server Error", "Date: Thu, 05 Nov 2026 10:00:00 GMT"]
    head += [f"Content-Type: {content_type}"] if content_type else []
    return "\r\n".join([*head, f"Content-Length: {len(content)}", "", ""]).encode() + content


def capture_servers(folder, out):
    """What each server sends to browsers and to programs, as raw messages: name, whether it has to be found."""
    for name in PROGRAMS:
        if name in PACKAGES and not is_installed(PACKAGES[name]):
            install(PACKAGES[name])
        for mode in ("development", "production"):
            if name in ONE_MODE and mode == "production":
                continue
            command, port, log = server(name, mode, folder)
            with started(command, port, log):
                for path in PATHS:
                    for accept in ("text/html", "*/*", "application/json"):
                        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                        connection.request("GET", f"/{path}", headers={"Accept": accept})
                        response = connection.getresponse()
                        content = response.read()
                        # PHP answers with 200 while it shows errors.
                        if response.status != 500 and name != "php":
                            sys.exit(f"{name}, {mode}: /{path} is answered with {response.status}: {content[:300]}")
                        stem = f"{name}.{mode}.{path}.{accept.replace('/', '-').replace('*', 'any')}"
                        (out / f"{stem}.http").write_bytes(message(response.getheader("Content-Type"), content))


# --- Databases

def failures(execute, errors):
    for statement in STATEMENTS:
        try:
            execute(statement)
        except errors as error:
            yield str(error)


def postgresql(folder):
    if not list(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        install("postgresql")
    programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
    place = folder / "postgresql"
    place.mkdir()
    owner = pwd.getpwnam("postgres")
    for path in [folder, *folder.parents]:
        if path.stat().st_uid == os.getuid() and path != pathlib.Path("/"):
            path.chmod(path.stat().st_mode | 0o111)
    os.chown(place, owner.pw_uid, owner.pw_gid)
    as_owner = ["setpriv", f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups", "env", "LC_ALL=C"]
    subprocess.run(
        [*as_owner, programs / "initdb", "-D", place / "data", "-A", "trust", "-U", "postgres"], check=True,
        stdout=subprocess.DEVNULL, cwd=place)
    port = free_port()
    command = [*as_owner, programs / "postgres", "-D", place / "data", "-p", str(port), "-k", place, "-h", "127.0.0.1"]
    with started([str(part) for part in command], port, folder / "postgresql.log"):
        address = f"host=127.0.0.1 port={port} user=postgres dbname=postgres"
        for _ in range(600):
            try:
                connection = psycopg.connect(address, autocommit=True)
                break
            except psycopg.OperationalError:
                time.sleep(0.1)
        for statement in TABLE:
            connection.execute(statement)
        yield from failures(connection.execute, psycopg.Error)
        try:
            psycopg.connect(f"host=127.0.0.1 port={port} user=nobody dbname=postgres")
        except psycopg.Error as error:
            yield str(error)
        connection.close()


def redis_server(folder):
    if not shutil.which("redis-server"):
        install("redis-server")
    port = free_port()
    with started(["redis-server", "--port", str(port), "--save", "", "--dir", str(folder)], port, folder / "redis.log"):
        client = redis.Redis(port=port, db=0)
        client.set("name", "Ada")
        for command in (("LPUSH", "name", "x"), ("INCR", "name"), ("NO",)):
            try:
                client.execute_command(*command)
            except redis.RedisError as error:
                yield str(error)
    try:
        redis.Redis(port=free_port()).ping()
    except redis.RedisError as error:
        yield str(error)


def sqlite(folder):
    connection = sqlite3.connect(":memory:")
    for statement in TABLE:
        connection.execute(statement)
    yield from failures(connection.execute, sqlite3.Error)


def duck(folder):
    connection = duckdb.connect(":memory:")
    for statement in TABLE:
        connection.execute(statement)
    yield from failures(connection.execute, duckdb.Error)


def alchemy(folder):
    with sqlalchemy.create_engine("sqlite://").connect() as connection:
        for statement in TABLE:
            connection.execute(sqlalchemy.text(statement))
        yield from failures(
            lambda statement: connection.execute(sqlalchemy.text(statement)), sqlalchemy.exc.SQLAlchemyError)


DATABASES = {"postgresql": postgresql, "redis": redis_server, "sqlite": sqlite, "duckdb": duck, "sqlalchemy": alchemy}


def capture_databases(folder, out):
    for name, texts in DATABASES.items():
        for number, text in enumerate(text for text in texts(folder) if text not in AMBIGUOUS):
            content = json.dumps(
                {"type": "about:blank", "title": "Internal Server Error", "status": 500, "detail": text}).encode()
            (out / f"{name}.development.{number}.http").write_bytes(message("application/problem+json", content))


def main():
    folder, command = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    out = folder / "messages"
    out.mkdir()
    capture_databases(folder, out)
    capture_servers(folder, out)
    run = subprocess.run([command, "--format", "json", out], capture_output=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr.decode())
    found = {}
    for row in json.loads(run.stdout):
        if row["rule"].startswith("leak."):
            found.setdefault(row["exchange"], []).append(row["rule"])
    wrong, counts = [], {"development": 0, "production": 0}
    for file in sorted(out.glob("*.http")):
        mode = file.name.split(".")[1]
        counts[mode] += 1
        has = file.stem in found
        if has != (mode == "development"):
            content = file.read_bytes().partition(b"\r\n\r\n")[2].decode(errors="replace")
            wrong.append(f"{file.stem}: {found.get(file.stem, 'nothing found')} in {content[:300]!r}")
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"{counts['development']} error texts give something away and are found; {counts['production']} do not.")


if __name__ == "__main__":
    main()
