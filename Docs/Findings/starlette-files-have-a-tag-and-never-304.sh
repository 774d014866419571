#!/usr/bin/env bash
# Starlette 1.10.0 (PyPI) on uvicorn 0.54.0, Python 3.11, FileResponse, which FastAPI sends files with.
#
# Behaviour: FileResponse sends ETag and Last-Modified and compares neither, although it reads Range and If-Range: a client
# that has the file already gets it again. With Range beside it, a matching If-None-Match is a 206 (RFC 9110 §13.2.2 wants
# 304). StaticFiles of the same package answers 304.
#
# Output seen:
#   FileResponse: If-None-Match 200, If-Modified-Since 200, If-None-Match and Range 206
#   StaticFiles: If-None-Match 304, If-Modified-Since 304, If-None-Match and Range 304
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$folder/site" starlette==1.10.0 uvicorn==0.54.0
mkdir "$folder/files"
echo "0123456789" >"$folder/files/a.txt"
cat >"$folder/app.py" <<'PY'
from starlette.applications import Starlette
from starlette.responses import FileResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

app = Starlette(routes=[
    Route("/file", lambda request: FileResponse("files/a.txt")), Mount("/static", StaticFiles(directory="files"))])
PY
cd "$folder"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
PYTHONPATH="$folder/site" python3 -m uvicorn --port "$port" --log-level error app:app &
server=$!
until curl -s -o /dev/null "http://127.0.0.1:$port/file"; do kill -0 "$server"; sleep 0.1; done

statuses() {
  local url=http://127.0.0.1:$port$1 head tag date
  head=$(curl -s -D - -o /dev/null "$url" | tr -d '\r')
  tag=$(sed -n 's/^etag: //p' <<<"$head")
  date=$(sed -n 's/^last-modified: //p' <<<"$head")
  status() { curl -s -o /dev/null -w '%{http_code}' "$@" "$url"; }
  printf 'If-None-Match %s, ' "$(status -H "If-None-Match: $tag")"
  printf 'If-Modified-Since %s, ' "$(status -H "If-Modified-Since: $date")"
  printf 'If-None-Match and Range %s' "$(status -H "If-None-Match: $tag" -H 'Range: bytes=0-1')"
}

seen="FileResponse: $(statuses /file)
StaticFiles: $(statuses /static/a.txt)"
echo "$seen"
[ "$seen" = "FileResponse: If-None-Match 200, If-Modified-Since 200, If-None-Match and Range 206
StaticFiles: If-None-Match 304, If-Modified-Since 304, If-None-Match and Range 304" ] || {
  echo "The behaviour has changed."
  exit 1
}
