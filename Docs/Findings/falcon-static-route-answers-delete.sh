#!/usr/bin/env bash
# Falcon 4.4.0 (PyPI), Python 3.11, add_static_route.
#
# Behaviour: a static route answers every method with the file. DELETE and PUT are 200, as if they had been done, and
# nothing was. A resource with on_get alone answers them with 405. Only OPTIONS is told the truth: Allow is GET.
#
# Output seen:
#   static route: GET 200, HEAD 200, POST 200, PUT 200, DELETE 200
#   resource: GET 200, HEAD 405, POST 405, PUT 405, DELETE 405
#   OPTIONS of the static route: Allow: GET
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" falcon==4.4.0
mkdir "$folder/files"
echo "text" >"$folder/files/a.txt"
PYTHONPATH="$folder/site" python3 - "$folder/files" <<'PY'
import sys

import falcon
import falcon.testing


class Resource:
    def on_get(self, request, response):
        response.text = "text"


app = falcon.App()
app.add_static_route("/files", sys.argv[1])
app.add_route("/resource", Resource())
client = falcon.testing.TestClient(app)
METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE"]
seen = {}
for name, path in [("static route", "/files/a.txt"), ("resource", "/resource")]:
    seen[name] = [client.simulate_request(method, path).status_code for method in METHODS]
    print(f"{name}: " + ", ".join(f"{method} {status}" for method, status in zip(METHODS, seen[name])))
allow = client.simulate_options("/files/a.txt").headers["allow"]
print(f"OPTIONS of the static route: Allow: {allow}")
assert seen == {"static route": [200] * 5, "resource": [200, 405, 405, 405, 405]}, "The behaviour has changed."
assert allow == "GET", "The behaviour has changed."
PY
