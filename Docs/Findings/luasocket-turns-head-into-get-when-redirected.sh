#!/usr/bin/env bash
# LuaSocket 3.1.0-1+b1 (Debian 12: lua-socket), Lua 5.3.
#
# Behaviour: a redirect is followed with the address and the fields of the request, and without its method. HEAD becomes GET,
# after 307 too, which MUST keep the method (RFC 9110 §15.4.8); after 301 and 302 only a POST may become a GET. A program that
# asks for the size of a large file where it has moved downloads all of it, into the sink that it meant for nothing. After
# 308 no redirect is followed at all, though Location is there.
#
# Output seen, of HEAD:
#   301: GET /to, 4 octets arrived
#   302: GET /to, 4 octets arrived
#   303: GET /to, 4 octets arrived
#   307: GET /to, 4 octets arrived
#   308: not followed
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq lua-socket=3.1.0-1+b1 lua5.3=5.3.6-2 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export LUA_PATH="$folder/root/usr/share/lua/5.3/?.lua" LUA_CPATH="$folder/root/usr/lib/$(uname -m)-linux-gnu/lua/5.3/?.so"
cat >head.lua <<'LUA'
local http = require "socket.http"
local ltn12 = require "ltn12"

local content = {}
local _, status = http.request { url = arg[1], method = "HEAD", sink = ltn12.sink.table(content) }
print(status, #table.concat(content))
LUA
cat >check.py <<'PY'
import http.server
import subprocess
import threading

requests = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        requests.append(f"{self.command} {self.path}")
        moved = self.path != "/to"
        self.send_response(int(self.path[1:]) if moved else 200)
        if moved:
            self.send_header("Location", "/to")
        self.send_header("Content-Length", "0" if moved else "4")
        self.end_headers()
        if not moved and self.command == "GET":
            self.wfile.write(b"text")

    do_HEAD = do_GET

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
seen = []
for status in [301, 302, 303, 307, 308]:
    requests.clear()
    address = f"http://127.0.0.1:{origin.server_port}/{status}"
    output = subprocess.check_output(["root/usr/bin/lua5.3", "head.lua", address], text=True).split()
    assert requests[0] == f"HEAD /{status}"
    followed = len(requests) == 2
    assert output[0] == ("200" if followed else str(status))
    seen.append(f"{requests[1]}, {output[1]} octets arrived" if followed else "not followed")
    print(f"{status}: {seen[-1]}")
assert seen == ["GET /to, 4 octets arrived"] * 4 + ["not followed"], "The behaviour has changed."
PY
python3 check.py
