#!/usr/bin/env bash
# aiohttp 3.14.5 (PyPI), Python 3.11, DigestAuthMiddleware.
#
# Behaviour: the client logs in only when the Digest challenge is the first WWW-Authenticate line. With a Bearer or Basic
# line before it, it hands the 401 to its caller. The order of challenges has no meaning (RFC 9110 §11.6.1), so a server
# that offers several schemes has to send Digest first.
#
# Output seen:
#   Digest, Bearer: 2 requests, 200
#   Bearer, Digest: 1 request, 401
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" aiohttp==3.14.5
PYTHONPATH="$folder/site" python3 - <<'PY'
import asyncio
import http.server
import threading

import aiohttp

DIGEST = 'Digest realm="a", qop="auth", algorithm=SHA-256, nonce="6a1f"'
BEARER = 'Bearer realm="a"'
LINES = {"/digest-first": [DIGEST, BEARER], "/bearer-first": [BEARER, DIGEST]}
requests = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        requests.append(self.path)
        known = self.headers.get("Authorization", "").startswith("Digest ")
        self.send_response(200 if known else 401)
        for line in [] if known else LINES[self.path]:
            self.send_header("WWW-Authenticate", line)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()


async def ask(path):
    digest = aiohttp.DigestAuthMiddleware(login="ada", password="secret")
    async with aiohttp.ClientSession(middlewares=(digest,)) as session:
        async with session.get(f"http://127.0.0.1:{origin.server_port}{path}") as response:
            return requests.count(path), response.status


first, second = asyncio.run(ask("/digest-first")), asyncio.run(ask("/bearer-first"))
print(f"Digest, Bearer: {first[0]} requests, {first[1]}")
print(f"Bearer, Digest: {second[0]} request, {second[1]}")
assert (first, second) == ((2, 200), (1, 401)), "The behaviour has changed."
PY
