#!/usr/bin/env bash
# httpx-sse 0.4.3 with httpx 0.28.1 (PyPI), Python 3.11.
#
# Behaviour: once an event had an id, each empty line makes an event of its own, with empty data: the comments that servers
# send to keep a connection alive (": keep-alive" and an empty line), and a second empty line after an event. The HTML
# standard (Server-sent events, interpreting an event stream), which the decoder names, has an empty data buffer make no
# event. As long as the server sends no ids, nothing of the kind happens; with them, a client that decodes the data as JSON
# fails at the first quiet minute. `event` or `retry` without `data` makes an event at any time.
#
# Output seen, of the data of each event:
#   data: a, comment, data: b: ["a", "b"]
#   id: 1 with data: a, comment, data: b: ["a", "", "b"]
#   retry: 100, data: a: ["", "a"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" httpx-sse==0.4.3 httpx==0.28.1
PYTHONPATH="$folder/site" python3 - <<'PY'
import http.server
import json
import threading

import httpx
import httpx_sse

STREAMS = {
    "data: a, comment, data: b": "data: a\n\n: keep-alive\n\ndata: b\n\n",
    "id: 1 with data: a, comment, data: b": "id: 1\ndata: a\n\n: keep-alive\n\ndata: b\n\n",
    "retry: 100, data: a": "retry: 100\n\ndata: a\n\n"}


class Origin(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.wfile.write(list(STREAMS.values())[int(self.path[1:])].encode())

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
seen = []
with httpx.Client(base_url=f"http://127.0.0.1:{origin.server_port}") as client:
    for number, name in enumerate(STREAMS):
        with httpx_sse.connect_sse(client, "GET", f"/{number}") as source:
            seen.append([event.data for event in source.iter_sse()])
        print(f"{name}: {json.dumps(seen[-1])}")
assert seen == [["a", "b"], ["a", "", "b"], ["", "a"]], "The behaviour has changed."
PY
