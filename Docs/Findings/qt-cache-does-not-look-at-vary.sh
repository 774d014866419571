#!/usr/bin/env bash
# Qt 6.11.2 with PyQt6 6.11.0 (PyPI), Python 3.11, QNetworkAccessManager with a QNetworkDiskCache.
#
# Behaviour: a fresh response is taken from the cache for every request of its address. After a request for JSON, one for HTML
# is answered with JSON, whatever Vary says, and `Vary: *` is taken as well (RFC 9111 §4.1: it never matches). Age is not
# counted: what another cache has kept for longer than max-age is fresh once more (§4.2.3). The documentation of the class
# speaks of neither. `no-cache` is obeyed, so that negotiated responses need it, or an address for each format.
#
# Output seen, of two requests each:
#   Vary: Accept: 1 request reached the server, text/html was answered with application/json
#   Vary: *: 1 request reached the server
#   Age above max-age: 1 request reached the server
#   Vary: Accept, no-cache: 2 requests reached the server, text/html was answered with text/html
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --target site pyqt6==6.11.0 pyqt6-qt6==6.11.2
apt-get download -qq libglib2.0-0 libpcre2-8-0 libgssapi-krb5-2 libkrb5-3 libk5crypto3 libkrb5support0 libcom-err2 \
  libkeyutils1 libbrotli1 libzstd1 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(uname -m)-linux-gnu:$folder/root/lib/$(uname -m)-linux-gnu"
PYTHONPATH=site python3 - <<'PY'
import http.server
import sys
import threading

from PyQt6.QtCore import QCoreApplication, QEventLoop, QUrl
from PyQt6.QtNetwork import QNetworkAccessManager, QNetworkDiskCache, QNetworkRequest

FIELDS = {
    "Vary: Accept": {"Cache-Control": "max-age=600", "Vary": "Accept"},
    "Vary: *": {"Cache-Control": "max-age=600", "Vary": "*"},
    "Age above max-age": {"Cache-Control": "max-age=600", "Age": "700"},
    "Vary: Accept, no-cache": {"Cache-Control": "no-cache, max-age=600", "Vary": "Accept"},
}
requests = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        requests.append(self.path)
        content = self.headers["Accept"].encode()
        self.send_response(200)
        for name, value in list(FIELDS.values())[int(self.path[1:])].items():
            self.send_header(name, value)
        self.send_header("Content-Type", self.headers["Accept"])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
application = QCoreApplication(sys.argv)
manager = QNetworkAccessManager()
cache = QNetworkDiskCache(manager)
cache.setCacheDirectory("cache")
manager.setCache(cache)


def ask(path, accept):
    request = QNetworkRequest(QUrl(f"http://127.0.0.1:{origin.server_port}{path}"))
    request.setRawHeader(b"Accept", accept.encode())
    reply, loop = manager.get(request), QEventLoop()
    reply.finished.connect(loop.quit)
    loop.exec()
    return bytes(reply.readAll()).decode()


seen = []
for number, name in enumerate(FIELDS):
    first, second = ask(f"/{number}", "application/json"), ask(f"/{number}", "text/html")
    assert first == "application/json"
    count = requests.count(f"/{number}")
    seen.append((count, second))
    told = f", text/html was answered with {second}" if "Accept" in name else ""
    print(f"{name}: {count} {'request' if count == 1 else 'requests'} reached the server{told}")
assert seen == [(1, "application/json")] * 3 + [(2, "text/html")], "The behaviour has changed."
PY
