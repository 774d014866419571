#!/usr/bin/env bash
# httplib2 0.32.1 (PyPI), Python 3.11, with a folder for its cache.
#
# Behaviour: what is stored is found by its address, whatever the method was. After a HEAD the GET of the same address is a
# 200 without content, from the cache, for as long as it is fresh; the Content-Length beside it tells of ten octets. After a
# GET a HEAD has content. RFC 9111 §4 has the stored response answer a request only where its method allows that, and
# a HEAD, which has no content by definition (RFC 9110 §9.3.2), cannot stand for a GET. So a program that looks first
# whether a resource is there reads nothing afterwards. `Vary: *` matches too. `no-store` in a response prevents it.
#
# Output seen, of a response with max-age=60:
#   HEAD, GET: 1 request reached the server, GET is 200, Content-Length: 10, 0 octets
#   GET, HEAD: 1 request reached the server, HEAD is 200, Content-Length: 10, 10 octets
#   GET, GET, Vary: *: 1 request reached the server
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" httplib2==0.32.1
cd "$folder"
PYTHONPATH=site python3 - <<'PY'
import http.server
import threading

import httplib2

requests = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        requests.append(self.command)
        self.send_response(200)
        self.send_header("Cache-Control", "max-age=60")
        if self.path == "/varied":
            self.send_header("Vary", "*")
        self.send_header("Content-Length", "10")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(b"0123456789")

    do_HEAD = do_GET

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
client = httplib2.Http("cache")
seen = []
for path, methods in [("/a", ["HEAD", "GET"]), ("/b", ["GET", "HEAD"]), ("/varied", ["GET", "GET"])]:
    requests.clear()
    for method in methods:
        response, content = client.request(f"http://127.0.0.1:{origin.server_port}{path}", method)
    told = f"{len(requests)} request{'' if len(requests) == 1 else 's'} reached the server"
    if path != "/varied":
        told += f", {method} is {response.status}, Content-Length: {response['content-length']}, {len(content)} octets"
    seen.append(told)
    print(f"{', '.join(methods)}{', Vary: *' if path == '/varied' else ''}: {told}")
expected = [
    "1 request reached the server, GET is 200, Content-Length: 10, 0 octets",
    "1 request reached the server, HEAD is 200, Content-Length: 10, 10 octets", "1 request reached the server"]
assert seen == expected, "The behaviour has changed."
PY
