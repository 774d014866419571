#!/usr/bin/env bash
# HTTP::Negotiate 6.01-2 (Debian 12: libhttp-negotiate-perl), Perl 5.36.
#
# Behaviour: the language asked for is matched the wrong way round. `en` does not get the variant en-US, which it covers
# (RFC 4647 §3.3.1, as RFC 9110 §12.5.4 has it), but en-US gets the variant en, which it does not; "*" matches nothing. A
# visitor who wants English, and German if need be, is sent German by a site that has US English. The comment
# above the comparison has it the right way round. So variants are better named by the bare language.
#
# Output seen:
#   en-US, de;q=0.1 of en-US, de: en-US
#   en, de;q=0.1 of en-US, de: de
#   *, de;q=0.1 of en-US, de: de
#   en-US, de;q=0.1 of en, de: en
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libhttp-negotiate-perl=6.01-2 libhttp-message-perl libhttp-date-perl liburi-perl libclone-perl 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >check.pl <<'PL'
use v5.36;
use HTTP::Headers;
use HTTP::Negotiate ();

sub chosen ($field, @languages) {
  my @variants = map { [$_, 1, 'text/html', undef, undef, $_, 10] } @languages;
  my $chosen = HTTP::Negotiate::choose(\@variants, HTTP::Headers->new('Accept-Language' => $field));
  say "$field of ", join(', ', @languages), ": $chosen";
  return $chosen;
}

my @seen = ((map { chosen("$_, de;q=0.1", 'en-US', 'de') } 'en-US', 'en', '*'), chosen('en-US, de;q=0.1', 'en', 'de'));
die "The behaviour has changed.\n" unless "@seen" eq 'en-US de de en';
PL
PERL5LIB="$folder/root/usr/share/perl5:$(echo root/usr/lib/*/perl5/*)" perl check.pl
