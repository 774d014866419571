#!/usr/bin/env bash
# Starlette 1.10.0 and FastAPI 0.165.0 (PyPI), Python 3.11.
#
# Behaviour: 405 lists in Allow the methods of the first route with the path alone. FastAPI's decorators make a route of each
# method, so that a path with GET, PUT and DELETE says Allow: GET to a POST, and clients that look at Allow before they
# change something do not (RFC 9110 §10.2.1: the set of methods that the resource supports). One route with several
# methods lists them all.
#
# Output seen:
#   three routes: POST 405, Allow: GET; PUT 200; DELETE 200
#   one route: POST 405, Allow: DELETE, GET, PUT
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" \
  fastapi==0.165.0 starlette==1.10.0 uvicorn==0.54.0
cat >"$folder/app.py" <<'PY'
from fastapi import FastAPI

app = FastAPI()


@app.get("/three")
def show():
    return "text"


@app.put("/three")
def replace():
    return "text"


@app.delete("/three")
def remove():
    return "text"


@app.api_route("/one", methods=["GET", "PUT", "DELETE"])
def any_method():
    return "text"
PY
cd "$folder"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
PYTHONPATH="$folder/site" python3 -m uvicorn --port "$port" --log-level error app:app &
server=$!
until curl -s -o /dev/null "http://127.0.0.1:$port/one"; do kill -0 "$server"; sleep 0.1; done

status() { curl -s -o /dev/null -w '%{http_code}' -X "$1" "http://127.0.0.1:$port$2"; }
# The methods in order, for they are a set there.
allow() {
  curl -s -D - -o /dev/null -X POST "http://127.0.0.1:$port$1" | tr -d '\r' | sed -n 's/^allow: //p' |
    sed 's/, /\n/g' | LC_ALL=C sort | paste -s -d , | sed 's/,/, /g'
}

seen="three routes: POST $(status POST /three), Allow: $(allow /three); PUT $(status PUT /three); DELETE $(status DELETE /three)
one route: POST $(status POST /one), Allow: $(allow /one)"
echo "$seen"
[ "$seen" = "three routes: POST 405, Allow: GET; PUT 200; DELETE 200
one route: POST 405, Allow: DELETE, GET, PUT" ] || { echo "The behaviour has changed."; exit 1; }
