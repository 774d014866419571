#!/usr/bin/env bash
# Plack::Middleware::Deflater 0.12-2 with Plack 1.0050-1 (Debian 12: libplack-middleware-deflater-perl, libplack-perl), Perl
# 5.36.
#
# Behaviour: a response that has a Content-Encoding is encoded once more, and the field then names the second encoding alone
# (RFC 9110 §8.4 wants all of them, in order). A client decodes what it is told of and is left with gzip, where a file stored
# compressed, or another middleware, was there first. A 206 is encoded too, with the Content-Range of the octets before
# that, so that a program that continues a download puts gzip into the middle of its file (§15.3.7). The source says that
# it leaves ranges alone: it looks for Content-Range in the request. `Cache-Control: no-transform` prevents both.
#
# Output seen, decoded as Content-Encoding says:
#   200: gzip, text
#   200 with Content-Encoding: gzip: gzip, still gzip
#   206 with Content-Range: bytes 0-3/10: gzip, bytes 0-3/10, 24 octets
#   200 with Content-Encoding: gzip, no-transform: gzip, text
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libplack-middleware-deflater-perl=0.12-2 libplack-perl=1.0050-1 libtry-tiny-perl \
  libhash-multivalue-perl 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >check.pl <<'PL'
use v5.36;
use Compress::Zlib ();
use Plack::Middleware::Deflater;

my $encoded = Compress::Zlib::memGzip('text');
my $once = ['Content-Encoding' => 'gzip'];
my @cases = (
  ['200', 200, [], 'text'], ['200 with Content-Encoding: gzip', 200, $once, $encoded],
  ['206 with Content-Range: bytes 0-3/10', 206, ['Content-Range' => 'bytes 0-3/10'], 'text'],
  ['200 with Content-Encoding: gzip, no-transform', 200, [@$once, 'Cache-Control' => 'no-transform'], $encoded]);
my @seen;
for my $case (@cases) {
  my ($name, $status, $fields, $content) = @$case;
  my $application = sub { [$status, ['Content-Type' => 'text/plain', @$fields], [$content]] };
  my $response = Plack::Middleware::Deflater->wrap($application)
    ->({REQUEST_METHOD => 'GET', PATH_INFO => '/', HTTP_ACCEPT_ENCODING => 'gzip'});
  my %fields = $response->[1]->@*;
  my $sent = join '', $response->[2]->@*;
  my $decoded = Compress::Zlib::memGunzip(my $copy = $sent);
  my $told = $decoded =~ /^\x1f\x8b/ ? 'still gzip' : $decoded;
  $told = "$fields{'Content-Range'}, " . length($sent) . ' octets' if $status == 206;
  push @seen, "$fields{'Content-Encoding'}, $told";
  say "$name: $seen[-1]";
}
die "The behaviour has changed.\n"
  unless "@seen" eq 'gzip, text gzip, still gzip gzip, bytes 0-3/10, 24 octets gzip, text';
PL
PERL5LIB="$folder/root/usr/share/perl5" perl check.pl
