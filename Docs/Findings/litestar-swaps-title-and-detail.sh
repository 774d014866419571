#!/usr/bin/env bash
# Litestar 2.25.0 (PyPI), Python 3.11, ProblemDetailsPlugin with enable_for_all_http_exceptions.
#
# Behaviour: in the problem document of an exception, `title` holds what was given as its `detail`, and `detail` the phrase
# of the status. RFC 9457 §3.1.3 has it the other way: the title of a type does not change from occurrence to occurrence. A
# client that shows the detail shows "Not Found", and monitoring that groups by title has a group for each id. The
# exception ProblemDetailsException, raised by itself, puts both where they belong.
#
# Output seen:
#   NotFoundException(detail="No user has the id 7."): title "No user has the id 7.", detail "Not Found"
#   ProblemDetailsException(title="Not Found", detail="No user has the id 7."): title "Not Found", detail "No user has the id 7."
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" litestar==2.25.0
PYTHONPATH="$folder/site" python3 - <<'PY'
import logging

from litestar import Litestar, get
from litestar.exceptions import NotFoundException
from litestar.plugins.problem_details import ProblemDetailsConfig, ProblemDetailsException, ProblemDetailsPlugin
from litestar.testing import TestClient

TEXT = "No user has the id 7."
logging.disable()


@get("/exception")
async def exception() -> None:
    raise NotFoundException(detail=TEXT)


@get("/problem")
async def problem() -> None:
    raise ProblemDetailsException(status_code=404, title="Not Found", detail=TEXT)


app = Litestar([exception, problem], plugins=[ProblemDetailsPlugin(ProblemDetailsConfig(enable_for_all_http_exceptions=True))])
with TestClient(app) as client:
    first, second = client.get("/exception").json(), client.get("/problem").json()
print(f'NotFoundException(detail="{TEXT}"): title "{first["title"]}", detail "{first["detail"]}"')
print(f'ProblemDetailsException(title="Not Found", detail="{TEXT}"): title "{second["title"]}", detail "{second["detail"]}"')
assert (first["title"], first["detail"]) == (TEXT, "Not Found"), "The behaviour has changed."
assert (second["title"], second["detail"]) == ("Not Found", TEXT), "The behaviour has changed."
PY
