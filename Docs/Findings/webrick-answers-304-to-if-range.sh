#!/usr/bin/env bash
# WEBrick 1.8.1-1 (Debian 12: ruby-webrick), Ruby 3.1, files under DocumentRoot.
#
# Behaviour: If-Range is read as If-None-Match. A client that continues a download, and says which version it has a part of,
# is sent 304 and nothing where that version is still there (RFC 9110 §13.1.5: the range, as 206), and a piece of another
# file where it is not (all of it, as 200), which it then appends to what it has. The tag is sent without quotes (§8.8.3),
# so that clients which add them never get a 304 to If-None-Match. Without If-Range it is a 206 either way.
#
# Output seen, of the file 0123456789:
#   Range: 206, 56789
#   Range, If-Range with the tag sent: 304, nothing
#   Range, If-Range with the date sent: 304, nothing
#   Range, If-Range with another tag: 206, 56789
#   Range, If-Range with an earlier date: 206, 56789
#   If-None-Match with the tag sent: 304, nothing
#   If-None-Match with the tag in quotes: 200, 0123456789
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-webrick=1.8.1-1 ruby3.1 libruby3.1 ruby-rubygems libyaml-0-2 libgmp10 libssl3 libcrypt1 \
  libffi8 zlib1g libreadline8 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
libraries="$folder/root/usr/lib/$(uname -m)-linux-gnu"
export LD_LIBRARY_PATH="$libraries:$folder/root/lib/$(uname -m)-linux-gnu"
export RUBYLIB="$folder/root/usr/lib/ruby/vendor_ruby:$folder/root/usr/lib/ruby/3.1.0:$libraries/ruby/3.1.0"
for gem in "$folder"/root/usr/share/rubygems-integration/all/gems/*/lib; do RUBYLIB="$RUBYLIB:$gem"; done
mkdir files
printf 0123456789 >files/a.txt
touch -d 2026-11-01T00:00:00Z files/a.txt
cat >check.rb <<'RB'
require "net/http"
require "webrick"

server = WEBrick::HTTPServer.new(Port: 0, BindAddress: "127.0.0.1", DocumentRoot: "files", AccessLog: [],
  Logger: WEBrick::Log.new(File::NULL))
Thread.new { server.start }
client = Net::HTTP.start("127.0.0.1", server.listeners[0].addr[1])
whole = client.get("/a.txt")
tag, date = whole["ETag"], whole["Last-Modified"]
abort "The behaviour has changed." if tag.include?('"')

range = { "Range" => "bytes=5-" }
cases = {
  "Range" => range,
  "Range, If-Range with the tag sent" => range.merge("If-Range" => tag),
  "Range, If-Range with the date sent" => range.merge("If-Range" => date),
  "Range, If-Range with another tag" => range.merge("If-Range" => '"other"'),
  "Range, If-Range with an earlier date" => range.merge("If-Range" => "Thu, 01 Oct 2026 00:00:00 GMT"),
  "If-None-Match with the tag sent" => { "If-None-Match" => tag },
  "If-None-Match with the tag in quotes" => { "If-None-Match" => "\"#{tag}\"" }
}
seen = cases.map do |name, fields|
  response = client.get("/a.txt", fields)
  told = "#{response.code}, #{response.body || 'nothing'}"
  puts "#{name}: #{told}"
  told
end
part, unchanged = "206, 56789", "304, nothing"
expected = [part, unchanged, unchanged, part, part, unchanged, "200, 0123456789"]
abort "The behaviour has changed." unless seen == expected
RB
root/usr/bin/ruby3.1 -W0 check.rb
