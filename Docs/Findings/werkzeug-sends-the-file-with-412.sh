#!/usr/bin/env bash
# Werkzeug 3.1.9 with Flask 3.1.3, and with Quart 0.22.0 on uvicorn 0.54.0 (PyPI), Python 3.11, their static files.
#
# Behaviour: a condition that fails changes the status and nothing else: the 412 has the type, the length, the tag and all of
# the file, so that what If-Match was to spare is sent, under a status that says it is an error. `If-Match: *`, which holds
# for whatever is there (RFC 9110 §13.1.1), fails too. Beside Range the right If-None-Match is a 206 (§13.2.2: 304). In
# Quart, which compares with Werkzeug, the last octets, as `bytes=-3`, are a 500.
#
# Output seen, of a file of ten octets:
#   If-Match with the tag: Flask 200, Quart 200
#   If-Match with another: Flask 412 with 10 octets, Quart 412 with 10 octets
#   If-Match: *: Flask 412 with 10 octets, Quart 412 with 10 octets
#   If-None-Match with the tag, Range: Flask 206, Quart 206
#   Range: bytes=-3: Flask 206, Quart 500
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --target "$folder/site" quart==0.22.0 \
  werkzeug==3.1.9 flask==3.1.3 uvicorn==0.54.0
cd "$folder"
mkdir files
printf 0123456789 >files/a.txt
PYTHONPATH=site python3 - <<'PY'
import http.client
import logging
import os
import socket
import threading
import time

import flask
import quart
import uvicorn
import werkzeug.serving

logging.disable()
folder = os.path.abspath("files")
listener = socket.create_server(("127.0.0.1", 0))
server = uvicorn.Server(uvicorn.Config(quart.Quart("a", static_folder=folder, static_url_path="/"), log_level="critical"))
threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
while not server.started:
    time.sleep(0.05)
other = werkzeug.serving.make_server("127.0.0.1", 0, flask.Flask("b", static_folder=folder, static_url_path="/"))
threading.Thread(target=other.serve_forever, daemon=True).start()
ports = {"Flask": other.server_port, "Quart": listener.getsockname()[1]}


def ask(name, fields):
    client = http.client.HTTPConnection("127.0.0.1", ports[name], timeout=10)
    client.request("GET", "/a.txt", headers=fields)
    response = client.getresponse()
    content = response.read()
    tag = response.getheader("ETag")
    return tag, f"{response.status}{f' with {len(content)} octets' if response.status == 412 else ''}"


tags = {name: ask(name, {})[0] for name in ports}
cases = {
    "If-Match with the tag": lambda tag: {"If-Match": tag}, "If-Match with another": lambda tag: {"If-Match": '"other"'},
    "If-Match: *": lambda tag: {"If-Match": "*"},
    "If-None-Match with the tag, Range": lambda tag: {"If-None-Match": tag, "Range": "bytes=0-3"},
    "Range: bytes=-3": lambda tag: {"Range": "bytes=-3"}}
seen = []
for name, fields in cases.items():
    seen.append(", ".join(f"{server} {ask(server, fields(tags[server]))[1]}" for server in ports))
    print(f"{name}: {seen[-1]}")
failed = "Flask 412 with 10 octets, Quart 412 with 10 octets"
expected = ["Flask 200, Quart 200", failed, failed, "Flask 206, Quart 206", "Flask 206, Quart 500"]
assert seen == expected, "The behaviour has changed."
PY
