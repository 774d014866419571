#!/usr/bin/env bash
# Skopeo 1.9.3+ds1-1+b10 (Debian 12), command list-tags.
#
# Behaviour: the target of the first link on the first Link line is the next page, whatever its relation. A list of tags that
# names its documentation or its first page beside has the command ask for that, and fail; so does a next page that stands
# second (RFC 8288 §3.3: the relation tells what a link is). Of a relative reference the path is taken as it stands, so that
# "?last=b" leads to the root (§3.1 wants it resolved). A server had better write the next page first, with its path,
# and no Link field on the last page.
#
# Output seen, of pages that hold a and b, and c:
#   </v2/n/tags/list?last=b>; rel="next": a b c
#   </v2/n/tags/list?last=b>; rel="next", </about>; rel="service-doc": a b c
#   </about>; rel="service-doc", </v2/n/tags/list?last=b>; rel="next": exit 1, asked for /about
#   </about>; rel="service-doc": exit 1, asked for /about
#   <?last=b>; rel="next": exit 1, asked for /?last=b
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq skopeo=1.9.3+ds1-1+b10 libgpgme11 libassuan0 libgpg-error0 libdevmapper1.02.1 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(uname -m)-linux-gnu:$folder/root/lib/$(uname -m)-linux-gnu" HOME="$folder"
cat >check.py <<'PY'
import http.server
import json
import subprocess
import threading

LIST = "/v2/n/tags/list"
NEXT, OTHER = f'<{LIST}?last=b>; rel="next"', '</about>; rel="service-doc"'
FIELDS = [NEXT, f"{NEXT}, {OTHER}", f"{OTHER}, {NEXT}", OTHER, '<?last=b>; rel="next"']
requests = []
field = None


class Registry(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        requests.append(self.path)
        pages = {"/v2/": {}, LIST: {"name": "n", "tags": ["a", "b"]}, f"{LIST}?last=b": {"name": "n", "tags": ["c"]}}
        content = json.dumps(pages.get(self.path, {"errors": []})).encode()
        self.send_response(200 if self.path in pages else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        if self.path == LIST:
            self.send_header("Link", field)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments):
        pass


registry = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Registry)
threading.Thread(target=registry.serve_forever, daemon=True).start()
command = ["root/usr/bin/skopeo", "--policy", "root/etc/containers/policy.json", "list-tags", "--tls-verify=false",
           f"docker://127.0.0.1:{registry.server_port}/n"]
seen = []
for field in FIELDS:
    result = subprocess.run(command, capture_output=True)
    if result.returncode == 0:
        seen.append(" ".join(json.loads(result.stdout)["Tags"]))
    else:
        seen.append(f"exit {result.returncode}, asked for {requests[-1]}")
    print(f"{field}: {seen[-1]}")
expected = ["a b c", "a b c", "exit 1, asked for /about", "exit 1, asked for /about", "exit 1, asked for /?last=b"]
assert seen == expected, "The behaviour has changed."
PY
python3 check.py
