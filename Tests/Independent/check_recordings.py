#!/usr/bin/env python3
"""Records servers that nobody here wrote with Chromium and with mitmproxy, and has check-responses read the recordings.

    swift test --filter CheckResponsesTests
    python3 Tests/Independent/check_recordings.py <folder> .build/debug/check-responses

Every finding has to stand in servers/recorded.py with the reason why it is true, and everything there has to come up
again: what a recording leaves out, adds or changes is no fault of the server. The page Docs/CheckerComparison.md shows
the same table. nginx, Apache and Chromium are taken from PATH, or installed with apt-get.
"""
# /// script
# dependencies = [
#   "playwright==1.65.2", "mitmproxy==11.0.2", "flask==3.1.0", "fastapi==0.165.0", "uvicorn==0.54.0",
#   "djangorestframework==3.18.3", "django==5.2.19", "falcon==4.4.0", "litestar==2.25.0",
# ]
# ///
import collections
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).parent / "servers"
sys.path.insert(0, str(HERE))
from recorded import EXPLAINED  # noqa: E402
from support.system import free_port, program  # noqa: E402

FRAMEWORKS = ["flask", "fastapi", "drf", "falcon", "litestar"]
SERVERS = ["nginx", "apache", *FRAMEWORKS]
JSON = {"Content-Type": "application/json"}
API = [
    ("GET", "/users"), ("GET", "/users/1"), ("HEAD", "/users/1"), ("GET", "/users/99"), ("GET", "/users/none"),
    ("GET", "/nothing"), ("POST", "/users", JSON, '{"name":"Eve"}'), ("POST", "/users", JSON, '{"name"'),
    ("POST", "/users", JSON, "{}"), ("PUT", "/users/1", JSON, '{"name":"Ada L."}'), ("GET", "/users/1"),
    ("DELETE", "/users/2"), ("DELETE", "/users"), ("OPTIONS", "/users"), ("GET", "/crash"), ("GET", "/users/1/"),
]
FILES = [
    ("GET", "/data.json"), ("HEAD", "/data.json"), ("GET", "/missing"), ("POST", "/data.json", JSON, "{}"),
    ("GET", "/style.css", {"Range": "bytes=0-9"}), ("GET", "/folder"), ("DELETE", "/data.json"),
]
NGINX = """daemon off; pid FOLDER/nginx.pid; error_log FOLDER/nginx.log; events {}
http { access_log off; gzip on; gzip_min_length 100; gzip_types text/css application/json;
  client_body_temp_path FOLDER/t; proxy_temp_path FOLDER/t; fastcgi_temp_path FOLDER/t; uwsgi_temp_path FOLDER/t;
  scgi_temp_path FOLDER/t; include /etc/nginx/mime.types;
  server { listen 127.0.0.1:PORT; root FOLDER/www; } }
"""
APACHE = """ServerRoot FOLDER
PidFile FOLDER/apache.pid
ErrorLog FOLDER/apache.log
Listen 127.0.0.1:PORT
ServerName localhost
LoadModule mpm_event_module MODULES/mod_mpm_event.so
LoadModule mime_module MODULES/mod_mime.so
LoadModule dir_module MODULES/mod_dir.so
LoadModule deflate_module MODULES/mod_deflate.so
LoadModule filter_module MODULES/mod_filter.so
LoadModule authz_core_module MODULES/mod_authz_core.so
TypesConfig /etc/mime.types
DocumentRoot FOLDER/www
AddOutputFilterByType DEFLATE text/css application/json
"""


def wait_for(port, what):
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"{what} does not listen.")


def prepare(folder):
    www = folder / "www"
    (www / "folder").mkdir(parents=True)
    (www / "index.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>Page</title><link rel="stylesheet" href="style.css"><p>Gr\u00fc\u00dfe')
    (www / "style.css").write_text("p { color: black; }\n" * 60)
    (www / "data.json").write_text(json.dumps({"id": 1, "name": "Ada", "about": "x" * 400}))
    (www / "folder/index.html").write_text("<!doctype html><title>Folder</title>")
    for path in www.rglob("*"):
        os.utime(path, (1735689600, 1735689600))


def start(server, folder):
    port = free_port()
    if server in FRAMEWORKS:
        command = [sys.executable, str(HERE / "frameworks.py"), server, str(port)]
    else:
        modules = "/usr/lib/apache2/modules"
        text = (NGINX if server == "nginx" else APACHE).replace("FOLDER", str(folder)).replace("MODULES", modules)
        config = folder / f"{server}.conf"
        config.write_text(text.replace("PORT", str(port)))
        if server == "nginx":
            command = [program("nginx", "nginx-light"), "-e", f"{folder}/nginx.log", "-c", str(config)]
            if os.geteuid() == 0:  # Its workers would become a user who cannot read a folder made by mktemp.
                command += ["-g", "user root;"]
        else:
            command = [program("apache2", "apache2"), "-D", "FOREGROUND", "-f", str(config)]
            if os.geteuid() == 0:
                os.chmod(folder.parent, 0o755)
                os.chmod(folder, 0o755)
                command += ["-C", "User nobody", "-C", "Group nogroup"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=(folder / f"{server}.err").open("wb"))
    return process, port


def requests_of(server):
    return API if server in FRAMEWORKS else FILES


def record_with_chromium(ports, folder):
    """One archive a server: a page, the page again, and the requests that a script sends."""
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program("chromium", "chromium"), args=["--no-sandbox"])
        for server, port in ports.items():
            context = browser.new_context(record_har_path=folder / f"chromium-{server}.har")
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{port}/")
            page.reload()
            page.evaluate(
                """async requests => {
                  for (const [method, path, headers, body] of requests)
                    await fetch(path, {method, headers, body}).then(r => r.text()).catch(() => null)
                }""", [list(request) for request in requests_of(server)])
            context.close()
        browser.close()


def record_with_mitmproxy(ports, folder):
    """One archive for all, taken apart by port: a script's requests through a proxy."""
    port, archive = free_port(), folder / "all.har"
    process = subprocess.Popen(
        [str(pathlib.Path(sys.executable).parent / "mitmdump"), "-q", "-p", str(port), "--set", f"hardump={archive}",
         "--set", f"confdir={folder}/mitm"], stdout=subprocess.DEVNULL)
    try:
        wait_for(port, "mitmproxy")
        send_through(port, ports)
        process.send_signal(signal.SIGINT)  # It writes the archive when it is interrupted.
        process.wait(60)
    finally:
        process.kill()
    log = json.loads(archive.read_text())
    for server, server_port in ports.items():
        own = [e for e in log["log"]["entries"] if f":{server_port}/" in e["request"]["url"]]
        (folder / f"mitmproxy-{server}.har").write_text(json.dumps({"log": log["log"] | {"entries": own}}))
    archive.unlink()


def send_through(port, ports):
    proxy = urllib.request.build_opener(
        urllib.request.ProxyHandler({"http": f"http://127.0.0.1:{port}"}), KeepRedirects())
    tags = {}
    for server, server_port in ports.items():
        for method, path, *rest in [("GET", "/"), *requests_of(server)]:
            headers, body = [*rest, *[{}, None][len(rest):]]
            request = urllib.request.Request(
                f"http://127.0.0.1:{server_port}{path}", method=method, headers=headers | {"Accept": "*/*"},
                data=body.encode() if body is not None else None)
            try:
                with proxy.open(request, timeout=20) as response:
                    response.read()
                    tags[server] = response.headers.get("ETag", tags.get(server))
            except urllib.error.HTTPError as error:
                error.read()
        if tags.get(server):
            target = "/users/1" if server in FRAMEWORKS else "/data.json"
            request = urllib.request.Request(
                f"http://127.0.0.1:{server_port}{target}", headers={"If-None-Match": tags[server], "Accept": "*/*"})
            try:
                proxy.open(request, timeout=20).read()
            except urllib.error.HTTPError as error:
                error.read()


class KeepRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    prepare(folder)
    processes, ports = [], {}
    try:
        for server in SERVERS:
            process, ports[server] = start(server, folder)
            processes.append(process)
        for server, port in ports.items():
            wait_for(port, server)
        recordings = folder / "recordings"
        recordings.mkdir()
        record_with_chromium(ports, recordings)
        record_with_mitmproxy(ports, recordings)
    finally:
        for process in processes:
            process.terminate()
            process.wait()
    seen, wrong, count = collections.defaultdict(set), [], 0
    for archive in sorted(recordings.glob("*.har")):
        server = archive.stem.split("-")[1]
        entries = len(json.loads(archive.read_text())["log"]["entries"])
        count += entries
        if entries < len(requests_of(server)):
            wrong.append(f"{archive.name} has {entries} entries only.")
        run = subprocess.run([sys.argv[2], "--format", "json", str(archive)], stdout=subprocess.PIPE)
        if run.returncode not in (0, 1):
            sys.exit(f"{sys.argv[2]} ended with {run.returncode} on {archive.name}.")
        for finding in json.loads(run.stdout):
            seen[server, finding["rule"]].add(finding["exchange"])
            if (server, finding["rule"]) not in EXPLAINED:
                wrong.append(f"{finding['exchange']}: {finding['severity']} {finding['rule']}: {finding['message']}")
    wrong += [f"explained and no longer found: {key}" for key in sorted(EXPLAINED.keys() - seen.keys())]
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"{count} recorded exchanges of {len(SERVERS)} servers; every finding is explained")


if __name__ == "__main__":
    main()
