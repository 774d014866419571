#!/usr/bin/env bash
# Excon 0.88.0-1 (Debian 12: ruby-excon), Ruby 3.1, middleware Decompress.
#
# Behaviour: the client asks for "deflate, gzip", deflate first, and reads as deflate only what RFC 9110 §8.4.1.2 mentions as
# a mistake of some senders: the compressed data without its zlib wrapper. A server that sends what the RFC asks for makes
# each request fail with an error of the connection, so that retries follow. A server that has the choice had better
# prefer gzip, whatever the order of the list, which has no meaning.
#
# Output seen:
#   Accept-Encoding: deflate, gzip
#   gzip: 200, text
#   deflate, as in the RFC: Excon::Error::Socket
#   deflate, without the zlib wrapper: 200, text
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-excon=0.88.0-1 ruby3.1 libruby3.1 ruby-rubygems libyaml-0-2 libgmp10 libssl3 libcrypt1 libffi8 zlib1g \
  libreadline8 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
libraries="$folder/root/usr/lib/$(uname -m)-linux-gnu"
export LD_LIBRARY_PATH="$libraries:$folder/root/lib/$(uname -m)-linux-gnu"
export RUBYLIB="$folder/root/usr/lib/ruby/vendor_ruby:$folder/root/usr/lib/ruby/3.1.0:$libraries/ruby/3.1.0"
for gem in "$folder"/root/usr/share/rubygems-integration/all/gems/*/lib; do RUBYLIB="$RUBYLIB:$gem"; done
cat >check.rb <<'RB'
require "excon"
require "socket"
require "zlib"

bare = Zlib::Deflate.new(nil, -Zlib::MAX_WBITS).deflate("text", Zlib::FINISH)
CASES = {
  "gzip" => ["gzip", Zlib.gzip("text")],
  "deflate, as in the RFC" => ["deflate", Zlib::Deflate.deflate("text")],
  "deflate, without the zlib wrapper" => ["deflate", bare]
}
asked = []
origin = TCPServer.new("127.0.0.1", 0)
Thread.new do
  loop do
    connection = origin.accept
    encoding, content = CASES.values[connection.gets[/\d+/].to_i]
    while (line = connection.gets.chomp) != ""
      asked << line if line.start_with?("Accept-Encoding")
    end
    connection.write "HTTP/1.1 200 OK\r\nContent-Encoding: #{encoding}\r\nContent-Length: #{content.bytesize}\r\n" \
      "Connection: close\r\n\r\n#{content}"
    connection.close
  end
end

middlewares = Excon.defaults[:middlewares] + [Excon::Middleware::Decompress]
seen = CASES.keys.each_with_index.map do |name, number|
  told = begin
    response = Excon.get("http://127.0.0.1:#{origin.addr[1]}/#{number}", middlewares: middlewares)
    "#{response.status}, #{response.body}"
  rescue Excon::Error => error
    error.class.name
  end
  puts asked[0] if number == 0
  puts "#{name}: #{told}"
  told
end
same = asked.uniq == ["Accept-Encoding: deflate, gzip"] && seen == ["200, text", "Excon::Error::Socket", "200, text"]
abort "The behaviour has changed." unless same
RB
root/usr/bin/ruby3.1 -W0 check.rb
