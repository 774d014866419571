#!/usr/bin/env bash
# CacheControl 0.14.4 with requests 2.34.2 (PyPI), Python 3.11.
#
# Behaviour: PUT, PATCH and DELETE make the cache forget the address, POST does not. After a POST that adds to a list the list
# is read from the cache, without the new entry, until it is no longer fresh. RFC 9111 §4.4 has a cache forget the address
# after the success of any unsafe method, and POST is the one that collections live by. A list that clients add to had
# better be sent with max-age=0, and a tag. Max-Age in capitals, which is the same directive (§5.2), is none.
#
# Output seen, of a list with max-age=600:
#   PUT: the list is read anew
#   PATCH: the list is read anew
#   DELETE: the list is read anew
#   POST: the list is read from the cache, without the change
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" cachecontrol==0.14.4 requests==2.34.2
PYTHONPATH="$folder/site" python3 - <<'PY'
import http.server
import threading

import cachecontrol
import requests

changes = 0


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        content = str(changes).encode()
        self.send_response(200)
        self.send_header("Cache-Control", "Max-Age=600" if self.path == "/capitals" else "max-age=600")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self):
        global changes
        changes += 1
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        self.send_response(201 if self.command == "POST" else 204)
        if self.command == "POST":
            self.send_header("Content-Length", "0")
        self.end_headers()

    do_PUT = do_PATCH = do_DELETE = do_POST

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
client = cachecontrol.CacheControl(requests.Session())
address = f"http://127.0.0.1:{origin.server_port}"
seen = []
for method in ["PUT", "PATCH", "DELETE", "POST"]:
    before = client.get(f"{address}/{method}").text
    assert client.get(f"{address}/{method}").text == before
    assert client.request(method, f"{address}/{method}", data="a=1").ok
    seen.append(client.get(f"{address}/{method}").text != before)
    print(f"{method}: the list is read {'anew' if seen[-1] else 'from the cache, without the change'}")
before = client.get(f"{address}/capitals").text
client.post(f"{address}/other")
assert client.get(f"{address}/capitals").text != before, "The behaviour has changed."
assert seen == [True, True, True, False], "The behaviour has changed."
PY
