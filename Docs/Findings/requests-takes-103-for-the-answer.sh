#!/usr/bin/env bash
# requests 2.34.2 with urllib3 2.8.0 (PyPI), Python 3.11.
#
# Behaviour: an interim response 103 is handed to the caller as the response; the final one is never seen. RFC 9110 §15.2
# asks every client to read any number of 1xx before the final response, whether it understands them or not. So a server
# that sends early hints over HTTP/1.1 to everybody breaks such callers. A 100 is skipped.
#
# Output seen:
#   after a 100: 200, content b'final'
#   after a 103: 103, content b''
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" requests==2.34.2 urllib3==2.8.0
PYTHONPATH="$folder/site" python3 - <<'PY'
import socket
import threading

import requests

INTERIM = {"/100": b"HTTP/1.1 100 Continue\r\n\r\n", "/103": b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"}
FINAL = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nConnection: close\r\n\r\nfinal"

origin = socket.create_server(("127.0.0.1", 0))


def serve():
    while True:
        connection, _ = origin.accept()
        with connection:
            request = b""
            while b"\r\n\r\n" not in request:
                request += connection.recv(65536)
            connection.sendall(INTERIM[request.split()[1].decode()] + FINAL)


threading.Thread(target=serve, daemon=True).start()
seen = []
for code in (100, 103):
    response = requests.get(f"http://127.0.0.1:{origin.getsockname()[1]}/{code}", timeout=60)
    seen.append((response.status_code, response.content))
    print(f"after a {code}: {response.status_code}, content {response.content}")
assert seen == [(200, b"final"), (103, b"")], "The behaviour has changed."
PY
