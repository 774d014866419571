#!/usr/bin/env bash
# openapi-python-client 0.29.1 (PyPI), Python 3.11, OpenAPI 3.1.
#
# Behaviour: a response whose only media type is one that the generator does not know, such as image/png or the range */*,
# is left out of the client with a warning, while the other responses of the operation stay. A client that was told to raise
# on unexpected statuses then raises UnexpectedStatus for a 200 that the document declares, and one that was not gives None
# for the content. The same file as application/octet-stream is part of the client.
#
# Output seen:
#   image/png: UnexpectedStatus for 200
#   */*: UnexpectedStatus for 200
#   application/octet-stream: 3 octets
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" openapi-python-client==0.29.1
cd "$folder"
export PYTHONPATH="$folder/site:$folder"
python3 - <<'PY'
import importlib
import json
import pathlib
import subprocess
import sys

import httpx

SEEN = {"image/png": "UnexpectedStatus for 200", "*/*": "UnexpectedStatus for 200", "application/octet-stream": "3 octets"}


def outcome(number, media_type):
    """What a client made from the document gives for a 200 that it declares."""
    content = {media_type: {"schema": {"type": "string", "format": "binary"}}}
    document = {
        "openapi": "3.1.0", "info": {"title": "Files", "version": "1"},
        "paths": {"/file": {"get": {"operationId": "read", "responses": {
            "200": {"description": "The file", "content": content}, "404": {"description": "There is no file"}}}}}}
    pathlib.Path("document.json").write_text(json.dumps(document))
    subprocess.run(
        [sys.executable, "-m", "openapi_python_client", "generate", "--path", "document.json", "--meta", "none",
         "--output-path", f"files{number}"], check=True, capture_output=True)
    read = importlib.import_module(f"files{number}.api.default.read")
    client = importlib.import_module(f"files{number}.client").Client("http://server", raise_on_unexpected_status=True)
    answer = httpx.Response(200, headers={"Content-Type": media_type.replace("*/*", "text/csv")}, content=b"abc")
    client.set_httpx_client(httpx.Client(base_url="http://server", transport=httpx.MockTransport(lambda _: answer)))
    try:
        return f"{len(read.sync_detailed(client=client).parsed.payload.read())} octets"
    except importlib.import_module(f"files{number}.errors").UnexpectedStatus as error:
        return f"UnexpectedStatus for {error.status_code}"


found = {media_type: outcome(number, media_type) for number, media_type in enumerate(SEEN)}
for media_type, text in found.items():
    print(f"{media_type}: {text}")
assert found == SEEN, "The behaviour has changed."
PY
