#!/usr/bin/env bash
# Rack::Cache 1.2-4.1 with Rack 2.2 (Debian 12: ruby-rack-cache, ruby-rack), Ruby 3.1.
#
# Behaviour: `no-cache` in a response is not looked at. With max-age or Expires beside it, as servers write it that let
# clients without a connection use what they have, the response is sent for as long as that without asking the server (RFC
# 9111 §5.2.2.4 forbids it). Alone it works, since nothing is fresh then. `Vary: *` matches every request (§4.1: none). A
# response that is not to be used unasked needs max-age=0.
#
# Output seen, of three requests each:
#   no-cache: the application was asked 3 times
#   no-cache, max-age=60: the application was asked 1 time
#   no-cache, max-age=0: the application was asked 3 times
#   max-age=60, Vary: *: the application was asked 1 time
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-rack-cache=1.2-4.1 ruby-rack ruby3.1 libruby3.1 ruby-rubygems libyaml-0-2 libgmp10 libssl3 \
  libcrypt1 libffi8 zlib1g libreadline8 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
libraries="$folder/root/usr/lib/$(uname -m)-linux-gnu"
export LD_LIBRARY_PATH="$libraries:$folder/root/lib/$(uname -m)-linux-gnu"
export RUBYLIB="$folder/root/usr/lib/ruby/vendor_ruby:$folder/root/usr/lib/ruby/3.1.0:$libraries/ruby/3.1.0"
for gem in "$folder"/root/usr/share/rubygems-integration/all/gems/*/lib; do RUBYLIB="$RUBYLIB:$gem"; done
cat >check.rb <<'RB'
require "rack"
require "rack/cache"
require "rack/mock"

cases = {
  "no-cache" => { "Cache-Control" => "no-cache" },
  "no-cache, max-age=60" => { "Cache-Control" => "no-cache, max-age=60" },
  "no-cache, max-age=0" => { "Cache-Control" => "no-cache, max-age=0" },
  "max-age=60, Vary: *" => { "Cache-Control" => "max-age=60", "Vary" => "*" }
}
seen = cases.map do |name, fields|
  count = 0
  application = lambda do |environment|
    count += 1
    next [304, fields.merge("ETag" => '"1"'), []] if environment["HTTP_IF_NONE_MATCH"] == '"1"'
    [200, fields.merge("ETag" => '"1"', "Content-Type" => "text/plain"), ["text"]]
  end
  cache = Rack::Cache.new(application, verbose: false, metastore: "heap:/", entitystore: "heap:/")
  3.times do
    response = Rack::MockRequest.new(cache).get("/#{name.gsub(/\W/, '')}")
    abort "The behaviour has changed." unless response.status == 200 && response.body == "text"
  end
  puts "#{name}: the application was asked #{count} #{count == 1 ? 'time' : 'times'}"
  count
end
abort "The behaviour has changed." unless seen == [3, 1, 3, 1]
RB
root/usr/bin/ruby3.1 -W0 check.rb
