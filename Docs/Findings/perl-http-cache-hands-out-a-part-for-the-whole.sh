#!/usr/bin/env bash
# HTTP::Cache::Transparent 1.4-2 with LWP 6.68-1 (Debian 12: libhttp-cache-transparent-perl, libwww-perl), Perl 5.36.
#
# Behaviour: a 206 is kept under the address alone, with its ETag. The next request for the whole is sent with that tag in
# If-None-Match, the server truly answers 304, since nothing has changed, and the caller is handed the part, as 206 to a
# request without Range. It lasts until the resource changes. RFC 9111 §3.3 and §4 let a cache use what it has of a
# representation only as what it is. The documentation says that each range is kept apart; the key that holds the range is
# made in the source, and not used.
#
# Output seen, of the content 0123456789:
#   no Range, fresh cache: 200, 0123456789
#   bytes=0-3: 206, 0123
#   no Range: 206, 0123; the server saw If-None-Match: "1" and sent 304
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libhttp-cache-transparent-perl=1.4-2 libwww-perl=6.68-1 libhttp-daemon-perl libhttp-message-perl \
  libhttp-date-perl liburi-perl libnet-http-perl libtry-tiny-perl liblwp-mediatypes-perl libencode-locale-perl \
  libhtml-parser-perl libhtml-tagset-perl libio-html-perl libclone-perl libtimedate-perl 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >check.pl <<'PL'
use v5.36;
use HTTP::Cache::Transparent;
use HTTP::Daemon;
use HTTP::Response;
use LWP::UserAgent;

my $origin = HTTP::Daemon->new(LocalAddr => '127.0.0.1') // die;
pipe my $log, my $written;
my $server = fork // die;
if (!$server) {
  $written->autoflush;
  while (my $connection = $origin->accept) {
    while (my $request = $connection->get_request) {
      my $tag = $request->header('If-None-Match') // 'none';
      my $response = HTTP::Response->new(200, undef, [ETag => '"1"', 'Content-Type' => 'text/plain'], '0123456789');
      if ($tag eq '"1"') {
        $response->code(304);
        $response->content('');
      } elsif (($request->header('Range') // '') eq 'bytes=0-3') {
        $response->code(206);
        $response->header('Content-Range' => 'bytes 0-3/10');
        $response->content('0123');
      }
      say $written "$tag and sent " . $response->code;
      $connection->send_response($response);
    }
  }
  exit;
}
my $client = LWP::UserAgent->new;
my @seen;
sub ask ($name, @fields) {
  my $response = $client->get($origin->url . 'a.txt', @fields);
  chomp(my $request = <$log>);
  push @seen, $response->code . ', ' . $response->content;
  $seen[-1] .= "; the server saw If-None-Match: $request" if $request =~ /304/;
  say "$name: $seen[-1]";
}
mkdir $_ for 'cache', 'fresh';
HTTP::Cache::Transparent::init({BasePath => 'fresh'});
ask('no Range, fresh cache');
HTTP::Cache::Transparent::init({BasePath => 'cache'});
ask('bytes=0-3', Range => 'bytes=0-3');
ask('no Range');
kill TERM => $server;
waitpid $server, 0;
my $expected = '200, 0123456789|206, 0123|206, 0123; the server saw If-None-Match: "1" and sent 304';
die "The behaviour has changed.\n" unless join('|', @seen) eq $expected;
PL
PERL5LIB="$folder/root/usr/share/perl5:$(echo root/usr/lib/*/perl5/*)" perl check.pl
