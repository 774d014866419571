#!/usr/bin/env bash
# WsgiDAV 4.4.0 on cheroot 11.1.2 (PyPI), Python 3.11.
#
# Behaviour: If-Modified-Since with the date of Last-Modified, as it was sent, is a 200 with the whole file; only a later date
# is a 304. RFC 9110 §13.1.3 has the file unchanged when its date is earlier or equal, and reckons with clients that send the
# date as they got it. Those that keep dates, not tags, download everything each time. A range in another unit, which
# the server MUST ignore (§14.2), is sent as octets, and 4-3, which is none, as the last three.
#
# Output seen, of the file 0123456789:
#   If-Modified-Since, the date sent: 200, 0123456789
#   If-Modified-Since, a second later: 304
#   If-None-Match, the tag sent: 304
#   Range: bytes=3-4: 206, bytes 3-4/10, 34
#   Range: lines=3-4: 206, bytes 3-4/10, 34
#   Range: bytes=4-3: 206, bytes 7-9/10, 789
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --target "$folder/site" wsgidav==4.4.0 \
  cheroot==11.1.2
cd "$folder"
mkdir files
printf 0123456789 >files/a.txt
touch -d 2026-11-01T00:00:00Z files/a.txt
PYTHONPATH=site python3 - <<'PY'
import http.client
import threading

import cheroot.wsgi
import wsgidav.wsgidav_app

application = wsgidav.wsgidav_app.WsgiDAVApp({
    "provider_mapping": {"/": "files"}, "simple_dc": {"user_mapping": {"*": True}}, "verbose": 0,
    "logging": {"enable": False}})
server = cheroot.wsgi.Server(("127.0.0.1", 0), application)
server.prepare()
threading.Thread(target=server.serve, daemon=True).start()


def ask(fields):
    client = http.client.HTTPConnection(*server.bind_addr, timeout=10)
    client.request("GET", "/a.txt", headers=fields)
    response = client.getresponse()
    return response, response.read().decode()


whole = ask({})[0]
date = whole.getheader("Last-Modified")
assert date == "Sun, 01 Nov 2026 00:00:00 GMT"
cases = {
    "If-Modified-Since, the date sent": {"If-Modified-Since": date},
    "If-Modified-Since, a second later": {"If-Modified-Since": date.replace("00:00:00", "00:00:01")},
    "If-None-Match, the tag sent": {"If-None-Match": whole.getheader("ETag")},
    "Range: bytes=3-4": {"Range": "bytes=3-4"}, "Range: lines=3-4": {"Range": "lines=3-4"},
    "Range: bytes=4-3": {"Range": "bytes=4-3"}}
seen = []
for name, fields in cases.items():
    response, content = ask(fields)
    seen.append(", ".join(filter(None, [str(response.status), response.getheader("Content-Range"), content])))
    print(f"{name}: {seen[-1]}")
expected = [
    "200, 0123456789", "304", "304", "206, bytes 3-4/10, 34", "206, bytes 3-4/10, 34", "206, bytes 7-9/10, 789"]
server.stop()
assert seen == expected, "The behaviour has changed."
PY
