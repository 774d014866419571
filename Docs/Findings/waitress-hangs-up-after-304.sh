#!/usr/bin/env bash
# waitress 3.0.2 (PyPI), Python 3.11.
#
# Behaviour: the server keeps a connection only after a response that has a Content-Length. After 304 and 204, which end with
# their header section (RFC 9112 §6.3), it sends Connection: close and hangs up. So a client that revalidates saves the
# content and pays with a new connection, TLS and all, for each resource, where the full response would have cost none. An
# application cannot help it: waitress takes the length, which a 304 may state (RFC 9110 §8.6), off.
#
# Output seen, of four requests each:
#   200: 1 connection
#   304: 4 connections
#   304 with Content-Length: 4 connections
#   204: 4 connections
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" waitress==3.0.2
PYTHONPATH="$folder/site" python3 - <<'PY'
import http.client
import logging
import threading

import waitress

LENGTH, TAG = ("Content-Length", "4"), ("ETag", '"1"')
ANSWERS = {
    "200": ("200 OK", [TAG, LENGTH], [b"text"]), "304": ("304 Not Modified", [TAG], []),
    "304 with Content-Length": ("304 Not Modified", [TAG, LENGTH], []), "204": ("204 No Content", [], [])}
ports = set()
logging.disable()  # a 304 whose content is shorter than the length that it states, which is the rule


def application(environment, start_response):
    ports.add(environment["REMOTE_PORT"])
    status, fields, content = ANSWERS[environment["PATH_INFO"][1:]]
    start_response(status, fields)
    return content


server = waitress.create_server(application, host="127.0.0.1", port=0)
threading.Thread(target=server.run, daemon=True).start()
seen = []
for name in ANSWERS:
    ports.clear()
    client = http.client.HTTPConnection("127.0.0.1", server.effective_port)
    for _ in range(4):
        client.request("GET", "/" + name.replace(" ", "%20"))
        response = client.getresponse()
        assert response.status == int(name[:3])
        assert (response.getheader("Content-Length") is None) == (name != "200"), "The behaviour has changed."
        response.read()
    client.close()
    seen.append(len(ports))
    print(f"{name}: {len(ports)} {'connection' if len(ports) == 1 else 'connections'}")
assert seen == [1, 4, 4, 4], "The behaviour has changed."
PY
