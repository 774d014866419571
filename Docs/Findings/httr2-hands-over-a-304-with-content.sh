#!/usr/bin/env bash
# httr2 0.2.2-2 (Debian 12: r-cran-httr2), R 4.2, with req_cache.
#
# Behaviour: after a 304 the caller is handed the 304 itself, with the kept content in it. Status and fields are those of the
# 304, which has no Content-Type as a rule (RFC 9110 §15.4.5: no field but those that guide the cache), so that
# resp_content_type is NA and resp_body_json fails, at the second call of a program that works at the first, and whenever
# the resource has not changed. RFC 9111 §4.3.4 has the stored response answer, freshened by the fields of the 304. As
# long as the response is fresh, a 200 comes from the cache. A server that repeats Content-Type in its 304 helps.
#
# Output seen, of {"a": 1}:
#   first: 200, application/json, {"a": 1}, resp_body_json: 1
#   fresh: 200, application/json, {"a": 1}, resp_body_json: 1
#   304: 304, NA, {"a": 1}, resp_body_json: an error
#   304 with Content-Type: 304, application/json, {"a": 1}, resp_body_json: 1
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq r-cran-httr2=0.2.2-2 r-base-core r-cran-askpass r-cran-cli r-cran-curl r-cran-glue r-cran-jsonlite \
  r-cran-magrittr r-cran-openssl r-cran-r6 r-cran-rappdirs r-cran-rlang r-cran-sys r-cran-withr libblas3 liblapack3 \
  libgfortran5 libquadmath0 libgomp1 libreadline8 libtinfo6 libtirpc3 libgssapi-krb5-2 libkrb5-3 libk5crypto3 libkrb5support0 \
  libcom-err2 libkeyutils1 libicu72 libdeflate0 libbz2-1.0 liblzma5 libpcre2-8-0 libcurl4 libnghttp2-14 libidn2-0 librtmp1 \
  libssh2-1 libpsl5 libldap-2.5-0 libsasl2-2 libzstd1 libbrotli1 libunistring2 libgnutls30 libhogweed6 libnettle8 libgmp10 \
  libp11-kit0 libtasn1-6 libffi8 libssl3 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
libraries="$folder/root/usr/lib/$(uname -m)-linux-gnu"
export LD_LIBRARY_PATH="$folder/root/usr/lib/R/lib:$libraries:$libraries/blas:$libraries/lapack"
export LD_LIBRARY_PATH="$LD_LIBRARY_PATH:$folder/root/lib/$(uname -m)-linux-gnu"
export R_HOME="$folder/root/usr/lib/R" R_DEFAULT_PACKAGES=base EDITOR=cat PAGER=cat TMPDIR="$folder"
cat >ask.R <<'R'
.libPaths(file.path(R.home(), c("library", "site-library")))
library(httr2)

for (path in commandArgs(TRUE)) {
  response <- req_perform(req_cache(request(path), "cache"))
  decoded <- tryCatch(resp_body_json(response)$a, error = function(error) "an error")
  type <- resp_content_type(response)
  cat(paste0(resp_status(response), ", ", type, ", ", resp_body_string(response), ", resp_body_json: ", decoded), "\n")
}
R
cat >check.py <<'PY'
import http.server
import subprocess
import threading


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        known = self.headers["If-None-Match"] == '"1"'
        self.send_response(304 if known else 200)
        self.send_header("ETag", '"1"')
        self.send_header("Cache-Control", "max-age=600" if self.path == "/fresh" else "max-age=0")
        if not known or self.path == "/typed":
            self.send_header("Content-Type", "application/json")
        if not known:
            self.send_header("Content-Length", "8")
        self.end_headers()
        if not known:
            self.wfile.write(b'{"a": 1}')

    def log_message(self, *arguments):
        pass


origin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Origin)
threading.Thread(target=origin.serve_forever, daemon=True).start()
paths = [f"http://127.0.0.1:{origin.server_port}/{name}" for name in ["fresh", "stale", "typed"] for _ in range(2)]
command = ["root/usr/lib/R/bin/exec/R", "--vanilla", "--no-echo", "--file=ask.R", "--args", *paths]
output = subprocess.check_output(command, text=True).splitlines()
lines = [line.strip() for line in output if line[:1].isdigit()]  # R also tells that a folder of its settings is not there
right = '200, application/json, {"a": 1}, resp_body_json: 1'
assert lines[0] == lines[2] == lines[4] == right, "The behaviour has changed."
for name, line in zip(["first", "fresh", "304", "304 with Content-Type"], [lines[0], *lines[1::2]]):
    print(f"{name}: {line}")
expected = [right, '304, NA, {"a": 1}, resp_body_json: an error', '304, application/json, {"a": 1}, resp_body_json: 1']
assert lines[1::2] == expected, "The behaviour has changed."
PY
python3 check.py
