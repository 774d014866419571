#!/usr/bin/env bash
# libsoup 3.2.3-0+deb12u2 (Debian 12), Python 3.11 with PyGObject, SoupSession with a SoupCache.
#
# Behaviour: the cache revalidates with If-None-Match. A 304 is the end of it; a 200, whose content it MUST use (RFC 9111
# §4.3.3), is thrown away, and the same is asked for again without the condition. Each change costs two whole responses, and
# two requests of a limit; content that is made anew for each request is made once for nobody.
#
# Output seen, a second request after the first one:
#   unchanged: 1 request, If-None-Match: "1", content v1
#   changed: 2 requests, If-None-Match: "1" and none, content v3; v2 was sent and not used
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libsoup-3.0-0=3.2.3-0+deb12u2 gir1.2-soup-3.0=3.2.3-0+deb12u2 python3-gi gir1.2-glib-2.0 \
  libgirepository-1.0-1 libglib2.0-0 libpcre2-8-0 libffi8 libmount1 libblkid1 libselinux1 libpsl5 libidn2-0 libunistring2 \
  libsqlite3-0 libnghttp2-14 libbrotli1 libgssapi-krb5-2 libkrb5-3 libk5crypto3 libkrb5support0 libcom-err2 libkeyutils1 \
  2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
libraries="$folder/root/usr/lib/$(uname -m)-linux-gnu"
export LD_LIBRARY_PATH="$libraries:$folder/root/lib/$(uname -m)-linux-gnu" GI_TYPELIB_PATH="$libraries/girepository-1.0"
cat >check.py <<'PY'
import http.server
import threading

import gi

gi.require_version("Soup", "3.0")
from gi.repository import GLib, Soup

changes = False
requests = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        tag = self.headers["If-None-Match"]
        requests.append(tag)
        version = len(requests) if changes else 1
        content = f"v{version}".encode()
        unchanged = tag == f'"{version}"'
        self.send_response(304 if unchanged else 200)
        self.send_header("ETag", f'"{version}"')
        self.send_header("Cache-Control", "max-age=0")
        if not unchanged:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if not unchanged:
            self.wfile.write(content)

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
session = Soup.Session()
session.add_feature(Soup.Cache.new("cache", Soup.CacheType.SINGLE_USER))


def ask(path):
    message = Soup.Message.new("GET", f"http://127.0.0.1:{origin.server_port}{path}")
    loop, contents = GLib.MainLoop(), []

    def finish(session, result):
        contents.append(session.send_and_read_finish(result).get_data().decode())
        GLib.timeout_add(200, loop.quit)  # the cache is written in the meantime

    session.send_and_read_async(message, GLib.PRIORITY_DEFAULT, None, finish)
    loop.run()
    return contents[0]


seen = []
for path in ("/unchanged", "/changed"):
    requests.clear()
    changes = path == "/changed"
    assert ask(path) == "v1" and requests == [None]
    content, tags = ask(path), requests[1:]
    seen.append((tags, content))
    told = " and ".join(f"If-None-Match: {tag}" if tag else "none" for tag in tags)
    print(f"{path[1:]}: {len(tags)} {'request' if len(tags) == 1 else 'requests'}, {told}, content {content}"
          + ("; v2 was sent and not used" if content == "v3" else ""))
assert seen == [(['"1"'], "v1"), (['"1"', None], "v3")], "The behaviour has changed."
PY
PYTHONPATH="$folder/root/usr/lib/python3/dist-packages" python3 check.py
