#!/usr/bin/env bash
# H2O 2.2.5+dfsg2-7 (Debian 12), Tornado 6.6.1 and WhiteNoise 6.12.0 on waitress 3.0.2 (PyPI), Python 3.11, their files.
#
# Behaviour: all three send ETag and Last-Modified, answer ranges, and do not look at If-Range. A client that continues a
# download, and says which version it has a part of, gets the rest of another one as 206, where RFC 9110 §13.1.5 has it get
# the whole as 200; the two halves make a file that never was. That the answer is right only the client can see: the ETag
# of the 206 is not the one that it asked with. WebOb 1.8.11, asked by date, reads it.
#
# Output seen, of If-Range with another version:
#   H2O: tag 206, date 206
#   Tornado: tag 206, date 206
#   WhiteNoise: tag 206, date 206
#   WebOb: date 200
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq h2o=2.2.5+dfsg2-7 libyaml-0-2 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
python3 -m pip install --quiet --disable-pip-version-check --target site tornado==6.6.1 whitenoise==6.12.0 waitress==3.0.2 \
  webob==1.8.11
mkdir files
printf 0123456789 >files/a.txt
touch -d 2026-11-01T00:00:00Z files/a.txt
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >h2o.conf <<YAML
listen: {host: 127.0.0.1, port: $port}
hosts: {default: {paths: {/: {file.dir: $folder/files}}}}
YAML
LD_LIBRARY_PATH="$folder/root/usr/lib/$(uname -m)-linux-gnu" root/usr/bin/h2o --conf h2o.conf >log 2>&1 &
server=$!
H2O_PORT=$port PYTHONPATH=site python3 - <<'PY'
import asyncio
import http.client
import logging
import os
import threading
import time

import tornado.httpserver
import tornado.netutil
import tornado.web
import waitress
import webob.static
import whitenoise

logging.disable()
ports = {"H2O": int(os.environ["H2O_PORT"])}


def serve_tornado(sockets):
    async def serve():
        handler = (r"/(.*)", tornado.web.StaticFileHandler, {"path": os.path.abspath("files")})
        tornado.httpserver.HTTPServer(tornado.web.Application([handler])).add_sockets(sockets)
        await asyncio.Event().wait()

    asyncio.run(serve())


sockets = tornado.netutil.bind_sockets(0, "127.0.0.1")
ports["Tornado"] = sockets[0].getsockname()[1]
threading.Thread(target=serve_tornado, args=[sockets], daemon=True).start()
for name, application in [
        ("WhiteNoise", whitenoise.WhiteNoise(None, root="files")), ("WebOb", webob.static.DirectoryApp("files"))]:
    server = waitress.create_server(application, host="127.0.0.1", port=0)
    ports[name] = server.effective_port
    threading.Thread(target=server.run, daemon=True).start()


def ask(name, fields):
    for _ in range(100):
        try:
            client = http.client.HTTPConnection("127.0.0.1", ports[name], timeout=10)
            client.request("GET", "/a.txt", headers=fields)
            response = client.getresponse()
            return response, response.read()
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise SystemExit("The server does not answer.")


seen = []
for name in ports:
    whole = ask(name, {})[0]
    assert whole.getheader("Last-Modified") == "Sun, 01 Nov 2026 00:00:00 GMT"
    told = []
    for kind, value in [("tag", '"other"'), ("date", "Thu, 01 Oct 2026 00:00:00 GMT")]:
        if kind == "tag" and not whole.getheader("ETag"):
            continue
        response, content = ask(name, {"Range": "bytes=5-", "If-Range": value})
        assert content == (b"56789" if response.status == 206 else b"0123456789")
        assert response.getheader("ETag") == whole.getheader("ETag")
        told.append(f"{kind} {response.status}")
    seen.append(", ".join(told))
    print(f"{name}: {seen[-1]}")
wrong = "tag 206, date 206"
assert seen == [wrong, wrong, wrong, "date 200"], "The behaviour has changed."
PY
