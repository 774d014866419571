#!/usr/bin/env bash
# BlackSheep 2.6.4 on uvicorn 0.54.0, asked by httpx 0.28.1 (PyPI), Python 3.11, serve_files.
#
# Behaviour: the answer to HEAD has two Content-Length fields, the length of the file and 0. Lengths that differ are
# an error that a client cannot recover from (RFC 9112 §6.3), and httpx fails with an error of the protocol; clients that take
# the first see a file, and those that take the last an empty one. GET has one. A range that ends behind the end of the file is a 416 (RFC
# 9110 §14.1.2: it ends with the file), and the tag is a time without quotes (§8.8.3), so that no quoted one matches.
#
# Output seen, of a file of ten octets:
#   GET: 200, Content-Length: 10
#   HEAD: 200, Content-Length: 10, 0
#   HEAD with httpx: RemoteProtocolError
#   Range: bytes=5-9: 206
#   Range: bytes=5-99: 416
#   If-None-Match with the tag in quotes: 200
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --target "$folder/site" blacksheep==2.6.4 \
  uvicorn==0.54.0 httpx==0.28.1
cd "$folder"
mkdir files
printf 0123456789 >files/a.txt
PYTHONPATH=site python3 - <<'PY'
import http.client
import socket
import threading
import time

import blacksheep
import httpx
import uvicorn

application = blacksheep.Application()
application.serve_files("files")
listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
server = uvicorn.Server(uvicorn.Config(application, log_level="error"))
threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
while not server.started:
    time.sleep(0.05)


def ask(method, fields):
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    client.request(method, "/a.txt", headers=fields)
    response = client.getresponse()
    response.read()
    return response


seen = []
for method in ["GET", "HEAD"]:
    response = ask(method, {})
    seen.append(f"{response.status}, Content-Length: {response.getheader('Content-Length')}")
    print(f"{method}: {seen[-1]}")
try:
    seen.append(str(httpx.head(f"http://127.0.0.1:{port}/a.txt").status_code))
except httpx.TransportError as error:
    seen.append(type(error).__name__)
print(f"HEAD with httpx: {seen[-1]}")
tag = ask("GET", {}).getheader("ETag")
assert '"' not in tag, "The behaviour has changed."
for name, fields in {
        "Range: bytes=5-9": {"Range": "bytes=5-9"}, "Range: bytes=5-99": {"Range": "bytes=5-99"},
        "If-None-Match with the tag in quotes": {"If-None-Match": f'"{tag}"'}}.items():
    seen.append(str(ask("GET", fields).status))
    print(f"{name}: {seen[-1]}")
expected = ["200, Content-Length: 10", "200, Content-Length: 10, 0", "RemoteProtocolError", "206", "416", "200"]
assert seen == expected, "The behaviour has changed."
PY
