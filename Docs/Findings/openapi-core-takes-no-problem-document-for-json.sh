#!/usr/bin/env bash
# openapi-core 0.23.1 (PyPI), Python 3.11, OpenAPI 3.1.
#
# Behaviour: of the media types with the suffix +json (RFC 6839 §3.1) only application/vnd.api+json is decoded. A problem
# document is compared with its schema as a string of octets, so that a right one is "not of type 'object'", and the test
# of a service fails at each error that it describes. With `type` left out of the schema the document passes, and so does any
# other content: `required` says nothing of octets. A decoder named in `extra_media_type_deserializers` mends both.
#
# Output seen:
#   application/json: right valid, wrong invalid
#   application/problem+json: right invalid, wrong invalid
#   application/problem+json, no type: right valid, wrong valid
#   application/problem+json, decoder named: right valid, wrong invalid
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" openapi-core==0.23.1
PYTHONPATH="$folder/site" python3 - <<'PY'
import json

from openapi_core import Config, OpenAPI
from openapi_core.exceptions import OpenAPIError
from openapi_core.testing import MockRequest, MockResponse

PROBLEM = {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}}
UNTYPED = {name: value for name, value in PROBLEM.items() if name != "type"}
NAMED = Config(extra_media_type_deserializers={
    "application/problem+json": lambda content, **parameters: json.loads(content)})


def is_valid(media_type, schema, config, content):
    description = OpenAPI.from_dict({
        "openapi": "3.1.0", "info": {"title": "A service", "version": "1"}, "servers": [{"url": "http://h"}],
        "paths": {"/a": {"get": {"responses": {"404": {
            "description": "Not found", "content": {media_type: {"schema": schema}}}}}}}}, config=config)
    response = MockResponse(content, status_code=404, content_type=media_type)
    try:
        description.validate_response(MockRequest("http://h", "get", "/a"), response)
    except OpenAPIError:
        return "invalid"
    return "valid"


seen = []
for name, media_type, schema, config in [
    ("application/json", "application/json", PROBLEM, None),
    ("application/problem+json", "application/problem+json", PROBLEM, None),
    ("application/problem+json, no type", "application/problem+json", UNTYPED, None),
    ("application/problem+json, decoder named", "application/problem+json", PROBLEM, NAMED),
]:
    right, wrong = (is_valid(media_type, schema, config, content) for content in (b'{"title": "Gone"}', b'{"status": 404}'))
    seen.append((right, wrong))
    print(f"{name}: right {right}, wrong {wrong}")
expected = [("valid", "invalid"), ("invalid", "invalid"), ("valid", "valid"), ("valid", "invalid")]
assert seen == expected, "The behaviour has changed."
PY
