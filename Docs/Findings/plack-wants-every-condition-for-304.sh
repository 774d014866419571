#!/usr/bin/env bash
# Plack 1.0050-1 (Debian 12: libplack-perl), Perl 5.36, Plack::Middleware::ConditionalGET.
#
# Behaviour: a response with ETag and Last-Modified is a 304 only to a request that repeats both, though the documentation
# says that either will do. A client or a cache that knows the tag alone, or the date alone, gets all of it each time, so that
# adding Last-Modified to a response with a tag switches 304 off for it (RFC 9110 §13.1.3: beside If-None-Match the
# date does not count). The tag is compared with the whole field: a list of two, "*" and the weak form, which match
# (§13.1.2), never do. And a tag on an error makes the error a 304, where conditions count for a 2xx only (§13.2.1).
#
# Output seen:
#   200, ETag: If-None-Match 304
#   200, ETag and Last-Modified: If-None-Match 200, If-Modified-Since 200, both 304
#   200, ETag: If-None-Match of two tags 200, "*" 200, weak 200
#   404, ETag: If-None-Match 304
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libplack-perl=1.0050-1 libtry-tiny-perl libhash-multivalue-perl 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >check.pl <<'PL'
use v5.36;
use Plack::Middleware::ConditionalGET;

my $date = 'Sun, 01 Nov 2026 00:00:00 GMT';
my @date = ('Last-Modified' => $date);
my ($tag, $day) = ({HTTP_IF_NONE_MATCH => '"1"'}, {HTTP_IF_MODIFIED_SINCE => $date});

sub status ($status, $fields, $conditions) {
  my $application = sub { [$status, ['Content-Type' => 'text/plain', ETag => '"1"', @$fields], ['text']] };
  my $wrapped = Plack::Middleware::ConditionalGET->wrap($application);
  return $wrapped->({REQUEST_METHOD => 'GET', PATH_INFO => '/', %$conditions})->[0];
}

my @list = map { {HTTP_IF_NONE_MATCH => $_} } '"1", "2"', '*', 'W/"1"';
my @seen = (
  status(200, [], $tag), (map { status(200, \@date, $_) } $tag, $day, {%$tag, %$day}),
  (map { status(200, [], $_) } @list), status(404, [], $tag));
say "200, ETag: If-None-Match $seen[0]";
say "200, ETag and Last-Modified: If-None-Match $seen[1], If-Modified-Since $seen[2], both $seen[3]";
say "200, ETag: If-None-Match of two tags $seen[4], \"*\" $seen[5], weak $seen[6]";
say "404, ETag: If-None-Match $seen[7]";
die "The behaviour has changed.\n" unless "@seen" eq '304 200 200 304 200 200 200 304';
PL
PERL5LIB="$folder/root/usr/share/perl5" perl check.pl
