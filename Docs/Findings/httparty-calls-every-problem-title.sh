#!/usr/bin/env bash
# HTTParty 0.21.0-1 (Debian 12: ruby-httparty), Ruby 3.1.
#
# Behaviour: of the media types with the suffix +json (RFC 6839 §3.1) HTTParty decodes two, which it knows by name. A problem
# document stays text, and the response hands `[]` on to it: text in Ruby answers with the part asked for, where it holds
# that part. So `response["title"]` is "title" for every problem, `response["status"]` is "status", and a member that is
# not there is nil, as with an object. Nothing fails; a user is shown "title". `format: :json` gives the object.
#
# Output seen, of {"title": "Taken", "status": 409}:
#   application/json: Hash, title "Taken", status 409, detail nil
#   application/hal+json: Hash, title "Taken", status 409, detail nil
#   application/problem+json: String, title "title", status "status", detail nil
#   application/problem+json, format: :json: Hash, title "Taken", status 409, detail nil
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-httparty=0.21.0-1 ruby-multi-xml ruby-mini-mime ruby3.1 libruby3.1 ruby-rubygems \
  libyaml-0-2 libgmp10 libssl3 libcrypt1 libffi8 zlib1g libreadline8 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
find root -xtype l -delete  # documentation, in packages that are not needed here
libraries="$folder/root/usr/lib/$(uname -m)-linux-gnu"
gems="$folder/root/usr/share/rubygems-integration/all/gems"
export LD_LIBRARY_PATH="$libraries:$folder/root/lib/$(uname -m)-linux-gnu"
export RUBYLIB="$folder/root/usr/lib/ruby/vendor_ruby:$folder/root/usr/lib/ruby/3.1.0:$libraries/ruby/3.1.0"
for gem in "$gems"/*/lib; do RUBYLIB="$RUBYLIB:$gem"; done
cat >check.rb <<'RB'
require "httparty"
require "socket"

CONTENT = '{"title": "Taken", "status": 409}'
origin = TCPServer.new("127.0.0.1", 0)
Thread.new do
  loop do
    connection = origin.accept
    target = connection.gets.split[1]
    nil until connection.gets == "\r\n"
    connection.write "HTTP/1.1 409 Conflict\r\nContent-Type: application#{target}\r\nContent-Length: #{CONTENT.bytesize}\r\n" \
      "Connection: close\r\n\r\n#{CONTENT}"
    connection.close
  end
end

cases = [["json", {}], ["hal+json", {}], ["problem+json", {}], ["problem+json", { format: :json }]]
seen = cases.map do |subtype, options|
  response = HTTParty.get("http://127.0.0.1:#{origin.addr[1]}/#{subtype}", options)
  members = %w[title status detail].map { |name| response[name] }
  puts "application/#{subtype}#{", format: :json" unless options.empty?}: #{response.parsed_response.class}, " \
    "title #{members[0].inspect}, status #{members[1].inspect}, detail #{members[2].inspect}"
  members
end
right = ["Taken", 409, nil]
abort "The behaviour has changed." unless seen == [right, right, ["title", "status", nil], right]
RB
root/usr/bin/ruby3.1 -W0 check.rb
