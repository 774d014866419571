#!/usr/bin/env bash
# inets 8.2.2 of Erlang/OTP 25.2.3 (Debian 12: erlang-inets, erlang-base), httpd with mod_range.
#
# Behaviour: Content-Range has "=" behind the unit, as Range has it; RFC 9110 §14.4 has a space. A client that reads the field
# finds no position in it, and must not put the part together with what it has (§14.4 again). A range that ends
# behind the end of the file has a Content-Length of what was asked for, so that the answer breaks off, and one that begins
# there is a 500, which a program that continues a download, and has it all, asks for again. A directory with a query is
# redirected to the query with a slash behind it. Without mod_range files are sent whole, and right.
#
# Output seen, of a file of ten octets:
#   bytes=5-9: 206, Content-Range: bytes=5-9/10, 5 of 5 octets arrived
#   bytes=5-99: 206, Content-Range: bytes=5-9/10, 5 of 95 octets arrived
#   bytes=10-: 500
#   /folder?a=1: 301 to /folder?a=1/
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq erlang-inets=1:25.2.3+dfsg-1+deb12u4 erlang-base=1:25.2.3+dfsg-1+deb12u4 libtinfo6 zlib1g 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(uname -m)-linux-gnu:$folder/root/lib/$(uname -m)-linux-gnu"
export ROOTDIR="$folder/root/usr/lib/erlang" EMU=beam PROGNAME=erl HOME="$folder"
runtime=$(echo "$ROOTDIR"/erts-*)
export BINDIR="$runtime/bin"
mkdir -p files/folder
printf 0123456789 >files/a.txt
cat >start.erl <<'ERL'
-module(start).
-export([start/0]).

start() ->
    ok = inets:start(),
    {ok, Server} = inets:start(httpd, [
        {port, 0}, {bind_address, {127, 0, 0, 1}}, {server_name, "localhost"}, {server_root, "."}, {document_root, "files"},
        {modules, [mod_alias, mod_range, mod_dir, mod_get, mod_head]}, {mime_types, [{"txt", "text/plain"}]}]),
    [{port, Port}] = httpd:info(Server, [port]),
    io:format("~p~n", [Port]).
ERL
"$BINDIR/erlexec" -noshell -noinput -eval '{ok, start} = compile:file("start"), start:start().' >port 2>log &
server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.2; done
PORT=$(cat port) python3 - <<'PY'
import http.client
import os

RANGES = ["bytes=5-9", "bytes=5-99", "bytes=10-"]


def ask(target, fields):
    client = http.client.HTTPConnection("127.0.0.1", int(os.environ["PORT"]), timeout=2)
    client.request("GET", target, headers=fields)
    return client.getresponse()


seen = []
for value in RANGES:
    response = ask("/a.txt", {"Range": value})
    told = str(response.status)
    if response.status == 206:
        content = b""
        try:
            while piece := response.read1():
                content += piece
        except TimeoutError:
            pass
        promised = response.getheader("Content-Length")
        told += f", Content-Range: {response.getheader('Content-Range')}, {len(content)} of {promised} octets arrived"
    seen.append(told)
    print(f"{value}: {told}")
response = ask("/folder?a=1", {})
seen.append(f"{response.status} to /{response.getheader('Location').split('/', 3)[3]}")
print(f"/folder?a=1: {seen[-1]}")
expected = [
    "206, Content-Range: bytes=5-9/10, 5 of 5 octets arrived",
    "206, Content-Range: bytes=5-9/10, 5 of 95 octets arrived", "500", "301 to /folder?a=1/"]
assert seen == expected, "The behaviour has changed."
PY
