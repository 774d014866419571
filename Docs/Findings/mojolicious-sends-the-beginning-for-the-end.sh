#!/usr/bin/env bash
# Mojolicious 9.31+dfsg-1 (Debian 12), Perl 5.36, static files and `reply->file`.
#
# Behaviour: `bytes=-3` is understood as `bytes=0-3`. The client asks for the last three octets (RFC 9110 §14.1.2) and is sent
# the first four, as 206. Only Content-Range tells: a program that reads the index at the end of an archive first, and takes
# the 206 for what it asked for, finds none there. With a first position, once the length is known, it gets the end.
#
# Output seen, of the file 0123456789:
#   bytes=-3: 206, bytes 0-3/10, 0123
#   bytes=7-: 206, bytes 7-9/10, 789
#   bytes=0-3: 206, bytes 0-3/10, 0123
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libmojolicious-perl=9.31+dfsg-1 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
find root -xtype l -delete  # scripts of its error pages, in packages that are not needed here
mkdir public
printf 0123456789 >public/a.txt
cat >check.pl <<'PL'
use Mojolicious::Lite -signatures;
use Mojo::UserAgent;

app->log->level('fatal');
app->static->paths(['public']);
get '/file' => sub ($c) { $c->reply->file("$ENV{PWD}/public/a.txt") };

my $client = Mojo::UserAgent->new;
$client->server->app(app);
my %expected = ('bytes=-3' => '206, bytes 0-3/10, 0123', 'bytes=7-' => '206, bytes 7-9/10, 789',
  'bytes=0-3' => '206, bytes 0-3/10, 0123');
for my $range ('bytes=-3', 'bytes=7-', 'bytes=0-3') {
  for my $path ('/a.txt', '/file') {
    my $response = $client->get($path => {Range => $range})->result;
    my $seen = join ', ', $response->code, $response->headers->content_range // 'whole', $response->body;
    say "$range: $seen" if $path eq '/a.txt';
    die "The behaviour has changed.\n" unless $seen eq $expected{$range};
  }
}
PL
PERL5LIB="$folder/root/usr/share/perl5" perl check.pl
