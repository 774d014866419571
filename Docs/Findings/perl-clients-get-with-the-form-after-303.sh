#!/usr/bin/env bash
# HTTP::Tiny 0.082-2 and Furl 3.14-2 (Debian 12: libhttp-tiny-perl, libfurl-perl), Perl 5.36.
#
# Behaviour: after a 303 the method becomes GET and the rest stays: the content of the form is sent once more, with its
# Content-Type and Content-Length, as the content of the GET. RFC 9110 §15.4.4 asks for a retrieval, and §9.3.1 has no use
# for content in a GET: servers refuse it, hang up, or leave it unread. A server sees it at the step after each form, from
# these clients alone. Furl does so after 302, too. HTTP::Tiny ends with 599 where Location is relative to a folder
# (§10.2.2 allows it), though a path from the root is followed.
#
# Output seen, of a POST with three octets:
#   303, Location: /to: HTTP::Tiny sends GET /to with 3 octets, Furl sends GET /to with 3 octets
#   302, Location: /to: HTTP::Tiny follows none, Furl sends GET /to with 3 octets
#   303, Location: to: HTTP::Tiny answers 599, Furl sends GET /to with 3 octets
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libhttp-tiny-perl=0.082-2 libfurl-perl=3.14-2 libclass-accessor-lite-perl libhttp-parser-xs-perl \
  liburi-perl 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >ask.pl <<'PL'
use v5.36;
use Furl;
use HTTP::Tiny;

my ($name, $address) = @ARGV;
my @form = (content => 'a=1', headers => $name eq 'Furl' ? ['Content-Type' => 'application/x-www-form-urlencoded'] : {});
say $name eq 'Furl'
  ? Furl->new->request(method => 'POST', url => $address, @form)->code
  : HTTP::Tiny->new->request('POST', $address, {@form})->{status};
PL
cat >check.py <<'PY'
import http.server
import os
import subprocess
import threading

requests = []
answer = None


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        content = self.rfile.read(int(self.headers["Content-Length"] or 0))
        requests.append(f"{self.command} {self.path} with {len(content)} octets")
        self.send_response(200 if self.path == "/to" else answer[0])
        if self.path != "/to":
            self.send_header("Location", answer[1])
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_POST

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
libraries = f"{os.getcwd()}/root/usr/share/perl5:" + ":".join(
    f"{folder}/{name}" for folder, names, _ in os.walk(f"{os.getcwd()}/root/usr/lib") for name in names if name == "5.36")
seen = []
for answer in [(303, "/to"), (302, "/to"), (303, "to")]:
    told = []
    for name in ["HTTP::Tiny", "Furl"]:
        requests.clear()
        command = ["perl", "ask.pl", name, f"http://127.0.0.1:{origin.server_port}/form"]
        status = subprocess.check_output(command, text=True, env={**os.environ, "PERL5LIB": libraries}).strip()
        assert requests[0] == "POST /form with 3 octets"
        if len(requests) == 2:
            told.append(f"{name} sends {requests[1]}")
        else:
            told.append(f"{name} {'follows none' if status == str(answer[0]) else f'answers {status}'}")
    seen.append(", ".join(told))
    print(f"{answer[0]}, Location: {answer[1]}: {seen[-1]}")
furl = "Furl sends GET /to with 3 octets"
expected = [f"HTTP::Tiny sends GET /to with 3 octets, {furl}", f"HTTP::Tiny follows none, {furl}",
            f"HTTP::Tiny answers 599, {furl}"]
assert seen == expected, "The behaviour has changed."
PY
python3 check.py
