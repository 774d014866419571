#!/usr/bin/env bash
# PHP 8.2 (Debian 12: php8.2-cli 8.2.36), its built-in server.
#
# Behaviour: an error that nobody catches is answered with 500 only while display_errors is off. With display_errors on, as
# it is when no php.ini is there, the same error is a 200 whose content tells of it. Monitoring counts a success, caches may
# keep it, and clients that trust the status go on.
#
# Output seen:
#   display_errors=1: 200
#   display_errors=0: 500
#   no php.ini: 200
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
apt-get install --reinstall --download-only --no-install-recommends -y -qq -o Dir::Cache::archives="$folder" \
  php8.2-cli php8.2-common php8.2-opcache php8.2-readline >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(uname -m)-linux-gnu"
echo '<?php echo (null)->name();' >index.php
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

status() {
  root/usr/bin/php8.2 -n "$@" -S "127.0.0.1:$port" index.php >log 2>&1 &
  server=$!
  for _ in $(seq 100); do
    if curl -s -o /dev/null "http://127.0.0.1:$port/"; then break; fi
    sleep 0.1
  done
  curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/"
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
}

seen="display_errors=1: $(status -d display_errors=1)
display_errors=0: $(status -d display_errors=0)
no php.ini: $(status)"
echo "$seen"
[ "$seen" = "display_errors=1: 200
display_errors=0: 500
no php.ini: 200" ] || { echo "The behaviour has changed."; exit 1; }
