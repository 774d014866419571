#!/usr/bin/env bash
# json-merge-patch 0.3.0 (PyPI), Python 3.11.
#
# Behaviour: create_patch compares values as Python does, where 1 is True and 0 is False. A member that goes from a number to
# a boolean, or back, is missing in the merge patch (RFC 7396), and so is an array whose elements differ in that way alone:
# the client sends {}, is answered 200, and nothing has changed. In JSON a number never equals a boolean.
#
# Output seen:
#   {"on": 1} -> {"on": true}: {}
#   {"on": {"air": 0}} -> {"on": {"air": false}}: {}
#   {"on": [1]} -> {"on": [true]}: {}
#   {"on": 1} -> {"on": "true"}: {"on": "true"}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" json-merge-patch==0.3.0
PYTHONPATH="$folder/site" python3 - <<'PY'
import json

import json_merge_patch

seen = []
for before, after in [
    ('{"on": 1}', '{"on": true}'), ('{"on": {"air": 0}}', '{"on": {"air": false}}'), ('{"on": [1]}', '{"on": [true]}'),
    ('{"on": 1}', '{"on": "true"}'),
]:
    patch = json.dumps(json_merge_patch.create_patch(json.loads(before), json.loads(after)))
    seen.append(patch)
    print(f"{before} -> {after}: {patch}")
assert seen == ["{}", "{}", "{}", '{"on": "true"}'], "The behaviour has changed."
PY
