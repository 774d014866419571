#!/usr/bin/env bash
# aiohttp 3.14.5 (PyPI), Python 3.11, FormData with the quoting that it has unless told otherwise.
#
# Behaviour: a form with a file and a field whose name is not ASCII cannot be sent. The client has sent the header section
# and the parts before that field when it gives up, with a failed assertion. The server sees a request that breaks off, not
# a fault of the client. With `quote_fields=False` the same form arrives, the name in UTF-8 as browsers send it
# (RFC 7578 §5.1). Without a file the form is sent in another format, and arrives as well.
#
# Output seen:
#   name: 200, the name arrived
#   größe: ClientConnectionError, a part of the form arrived
#   größe, quote_fields=False: 200, the name arrived
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" aiohttp==3.14.5
PYTHONPATH="$folder/site" python3 - <<'PY'
import asyncio
import http.server
import queue
import threading

import aiohttp

arrived = queue.Queue()


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        content = self.rfile.read(length)
        arrived.put((len(content) == length, content))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()


async def send(name, **options):
    form = aiohttp.FormData(**options)
    form.add_field("photo", b"x", filename="a.png", content_type="image/png")
    form.add_field(name, "7")
    async with aiohttp.ClientSession() as session:
        try:
            async with session.post(f"http://127.0.0.1:{origin.server_port}/", data=form) as response:
                outcome = response.status
        except aiohttp.ClientConnectionError as error:
            outcome = type(error).__name__
    is_whole, content = arrived.get(timeout=60)
    what = "the name" if is_whole and name.encode() in content else "a part of the form"
    print(f"{', '.join([name, *(f'{key}={value}' for key, value in options.items())])}: {outcome}, {what} arrived")
    return outcome, what


seen = [asyncio.run(send(*arguments, **options)) for arguments, options in [
    (["name"], {}), (["größe"], {}), (["größe"], {"quote_fields": False})]]
whole = (200, "the name")
expected = [whole, ("ClientConnectionError", "a part of the form"), whole]
assert seen == expected, "The behaviour has changed."
PY
