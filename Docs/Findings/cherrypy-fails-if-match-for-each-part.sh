#!/usr/bin/env bash
# CherryPy 18.10.0 with cheroot 11.1.2 (PyPI), Python 3.11, tools.staticdir with tools.etags and autotags.
#
# Behaviour: only a whole response gets its tag. A 206 has none, where RFC 9110 §15.3.7 wants the one that the 200 would have,
# and conditions are compared with what is not there: the right If-Match beside Range is a 412, so that a program which
# continues a download only as long as the file is the same gives up, each time, and the right If-None-Match is a 206
# (§13.2.2: 304). If-Range is not looked at, so that the part of another version comes as the part of this one.
#
# Output seen:
#   If-Match: 200
#   If-Match, Range: 412
#   If-None-Match: 304
#   If-None-Match, Range: 206, no ETag
#   If-Range with another tag, Range: 206, no ETag
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --target "$folder/site" cherrypy==18.10.0 \
  cheroot==11.1.2
cd "$folder"
mkdir files
printf 0123456789 >files/a.txt
PYTHONPATH=site python3 - <<'PY'
import http.client
import os

import cherrypy

cherrypy.config.update({
    "server.socket_host": "127.0.0.1", "server.socket_port": 0, "log.screen": False, "engine.autoreload.on": False})
cherrypy.tree.mount(None, "/", {"/": {
    "tools.staticdir.on": True, "tools.staticdir.dir": os.path.abspath("files"), "tools.etags.on": True,
    "tools.etags.autotags": True}})
cherrypy.engine.start()
try:
    client = http.client.HTTPConnection(*cherrypy.server.bound_addr)

    def ask(fields):
        client.request("GET", "/a.txt", headers=fields)
        response = client.getresponse()
        response.read()
        return response

    tag, part = ask({}).getheader("ETag"), {"Range": "bytes=5-"}
    cases = {
        "If-Match": {"If-Match": tag}, "If-Match, Range": {"If-Match": tag, **part}, "If-None-Match": {"If-None-Match": tag},
        "If-None-Match, Range": {"If-None-Match": tag, **part},
        "If-Range with another tag, Range": {"If-Range": '"other"', **part}}
    seen = []
    for name, fields in cases.items():
        response = ask(fields)
        seen.append(str(response.status) + (", no ETag" if response.status == 206 and not response.getheader("ETag") else ""))
        print(f"{name}: {seen[-1]}")
finally:
    cherrypy.engine.exit()
assert seen == ["200", "412", "304", "206, no ETag", "206, no ETag"], "The behaviour has changed."
PY
