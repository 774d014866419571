#!/usr/bin/env bash
# Chromium 156.0.8078.108-1~deb12u1 (Debian 12), headless.
#
# Behaviour: a 408 in answer to a POST over a connection that was used before makes the browser send the request again by
# itself, content and all; the page learns only of the second answer. RFC 9110 §15.5.9 lets a client repeat the request,
# since a 408 says that it did not arrive whole; a handler that sends 408 after acting on it is asked to act twice. A 503
# is handed to the page.
#
# Output seen:
#   408: 2 requests reached the server, the page saw 200
#   503: 1 requests reached the server, the page saw 503
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p debs/partial
apt-get install --reinstall --download-only --no-install-recommends -y -qq -o Dir::Cache::archives="$folder/debs" \
  chromium=156.0.8078.108-1~deb12u1 chromium-common=156.0.8078.108-1~deb12u1 >/dev/null 2>&1
for package in debs/*.deb; do dpkg -x "$package" root; done
libraries="$folder/root/usr/lib/$(uname -m)-linux-gnu"
export LD_LIBRARY_PATH="$libraries:$libraries/pulseaudio"
cat >check.py <<'PY'
import http.server
import subprocess
import threading

PAGE = b"""<!doctype html><p id=seen>nothing</p><script>
(async () => {
  const seen = [];
  for (const code of [408, 503]) {
    await (await fetch('/warm')).text();
    const answer = await fetch('/orders/' + code, {method: 'POST', body: 'a=1'});
    seen.push(answer.status);
    await answer.text();
  }
  await fetch('/seen/' + seen.join('-'));
})();
</script>"""
posts = []
told = threading.Event()
seen = []


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        code, page = 200, b"ok"
        if self.path == "/":
            page = PAGE
        elif self.command == "POST":
            assert content == b"a=1"
            posts.append(self.path)
            if posts.count(self.path) == 1:
                code, page = int(self.path.removeprefix("/orders/")), b"no"
        elif self.path.startswith("/seen/"):
            seen.extend(map(int, self.path.removeprefix("/seen/").split("-")))
        self.send_response(code)
        self.send_header("Content-Type", "text/html" if self.path == "/" else "text/plain")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)
        if seen:
            told.set()

    do_GET = do_POST = answer

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
browser = subprocess.Popen(
    ["root/usr/lib/chromium/chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=profile",
     "--remote-debugging-port=0", f"http://127.0.0.1:{origin.server_port}/"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
assert told.wait(300), "The page has not told what it saw."
browser.terminate()
browser.wait()
counts = [posts.count(f"/orders/{code}") for code in (408, 503)]
for code, count, status in zip((408, 503), counts, seen):
    print(f"{code}: {count} requests reached the server, the page saw {status}")
assert (counts, seen) == ([2, 1], [200, 503]), "The behaviour has changed."
PY
python3 check.py
