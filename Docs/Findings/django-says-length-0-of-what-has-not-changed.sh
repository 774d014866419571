#!/usr/bin/env bash
# Django 5.2.19 (PyPI), Python 3.11, CommonMiddleware, which every new project has, and the decorator `condition`.
#
# Behaviour: the decorator's 304 carries Content-Length: 0. A 304 may tell the length that the 200 would have, or none
# (RFC 9110 §8.6); this one tells the length of its own empty content, so that the same representation is said to
# have ten octets, and none. CommonMiddleware adds the field to every response without one. ConditionalGetMiddleware in the
# documented order, before CommonMiddleware, sends a 304 without it.
#
# Output seen:
#   condition, CommonMiddleware: 200 of 10 octets, then 304 with Content-Length: 0
#   condition: 200 of 10 octets, then 304 with Content-Length: None
#   ConditionalGetMiddleware, CommonMiddleware: 200 of 10 octets, then 304 with Content-Length: None
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" django==5.2.19
PYTHONPATH="$folder/site" python3 - <<'PY'
import sys
import types

import django
from django.conf import settings

settings.configure(ROOT_URLCONF="urls", ALLOWED_HOSTS=["*"], SECRET_KEY="x", MIDDLEWARE=[])
django.setup()
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.http import condition


def text(request):
    return HttpResponse("0123456789", content_type="text/plain")


COMMON, CONDITIONAL = "django.middleware.common.CommonMiddleware", "django.middleware.http.ConditionalGetMiddleware"
urls = types.ModuleType("urls")
urls.urlpatterns = [path("text", text), path("decorated", condition(etag_func=lambda request: '"1"')(text))]
sys.modules["urls"] = urls
seen = []
for name, target, middleware in [
    ("condition, CommonMiddleware", "/decorated", [COMMON]), ("condition", "/decorated", []),
    ("ConditionalGetMiddleware, CommonMiddleware", "/text", [CONDITIONAL, COMMON]),
]:
    settings.MIDDLEWARE = middleware
    client = Client()
    whole = client.get(target)
    again = client.get(target, headers={"If-None-Match": whole["ETag"]})
    seen.append((whole.status_code, again.status_code, again.get("Content-Length")))
    print(f"{name}: {whole.status_code} of {len(whole.content)} octets, then {again.status_code} with"
          f" Content-Length: {again.get('Content-Length')}")
assert seen == [(200, 304, "0"), (200, 304, None), (200, 304, None)], "The behaviour has changed."
PY
