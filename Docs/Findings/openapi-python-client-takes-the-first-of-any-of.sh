#!/usr/bin/env bash
# openapi-python-client 0.29.1 (PyPI), Python 3.11, OpenAPI 3.1.
#
# Behaviour: of the schemas under `anyOf` a generated client makes the first that does not fail, though a later one names the
# value by a constant: where the general problem document comes before the problem of one's own, every error is the general
# one, and `until` is no member of it. The order of `anyOf` has no meaning in JSON Schema. Turned round, the error is decoded
# into its own type.
#
# Output seen:
#   Problem, Taken: Problem
#   Taken, Problem: Taken
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

TYPE = "https://example.com/problems/taken"
SCHEMAS = {
    "Problem": {"type": "object", "properties": {"type": {"type": "string"}, "title": {"type": "string"}}},
    "Taken": {
        "type": "object", "required": ["type", "until"],
        "properties": {"type": {"const": TYPE}, "title": {"type": "string"}, "until": {"type": "string"}}},
}
SENT = {"type": TYPE, "title": "The slot is taken", "until": "2026-12-01"}


def decoded(number, *order):
    """The type that a client made from the document decodes the error into."""
    schema = {"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in order]}
    answer = {"description": "Taken", "content": {"application/problem+json": {"schema": schema}}}
    document = {
        "openapi": "3.1.0", "info": {"title": "Slots", "version": "1"}, "components": {"schemas": SCHEMAS},
        "paths": {"/slots": {"post": {"operationId": "book", "responses": {"409": answer}}}}}
    pathlib.Path("document.json").write_text(json.dumps(document))
    subprocess.run(
        [sys.executable, "-m", "openapi_python_client", "generate", "--path", "document.json", "--meta", "none",
         "--output-path", f"slots{number}"], check=True, capture_output=True)
    book = importlib.import_module(f"slots{number}.api.default.book")
    client = importlib.import_module(f"slots{number}.client").Client("http://server")
    transport = httpx.MockTransport(lambda _: httpx.Response(409, json=SENT))
    client.set_httpx_client(httpx.Client(base_url="http://server", transport=transport))
    return type(book.sync(client=client)).__name__


general, special = decoded(1, "Problem", "Taken"), decoded(2, "Taken", "Problem")
print(f"Problem, Taken: {general}\nTaken, Problem: {special}")
assert (general, special) == ("Problem", "Taken"), "The behaviour has changed."
PY
