#!/usr/bin/env bash
# httpx 0.28.1 and requests 2.34.2 (PyPI), Python 3.11, `links` of a response, which API clients turn pages by.
#
# Behaviour: the Link field is cut at commas before a "<" and at semicolons, inside quotes as well, and of a link nothing is
# read from the first value with a "=" on. Such a title before `rel` takes the relation with it, and one with ", <" makes a
# link of its own, which then is the next page. Two relation types in one `rel` (RFC 8288 §3.3), as the last page but one
# has them, are one odd name. So a server had better write `rel` first, a link for each type, and no title.
#
# Output seen, for both:
#   </list?page=2>; rel="next"; title="a=b": next is /list?page=2
#   </list?page=2>; title="a=b"; rel="next": no next
#   </list?page=2>; title="a, <b"; rel="next": next is b
#   </list?page=2>; rel="next last": no next
#   </list?page=2>; rel="next", </list?page=2>; rel="last": next is /list?page=2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" httpx==0.28.1 requests==2.34.2
PYTHONPATH="$folder/site" python3 - <<'PY'
import http.server
import threading
import urllib.parse

import httpx
import requests

PAGE = "</list?page=2>"
FIELDS = [
    f'{PAGE}; rel="next"; title="a=b"', f'{PAGE}; title="a=b"; rel="next"', f'{PAGE}; title="a, <b"; rel="next"',
    f'{PAGE}; rel="next last"', f'{PAGE}; rel="next", {PAGE}; rel="last"']


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.send_response(200)
        self.send_header("Link", urllib.parse.unquote(self.path[1:]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
seen = []
for field in FIELDS:
    address = f"http://127.0.0.1:{origin.server_port}/{urllib.parse.quote(field, safe='')}"
    by_client = [client.get(address).links.get("next", {}).get("url") for client in (httpx, requests)]
    assert by_client[0] == by_client[1], "The behaviour has changed."
    seen.append(by_client[0])
    print(f"{field}: {f'next is {by_client[0]}' if by_client[0] else 'no next'}")
assert seen == ["/list?page=2", None, "b", None, "/list?page=2"], "The behaviour has changed."
PY
