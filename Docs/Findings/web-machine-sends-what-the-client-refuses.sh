#!/usr/bin/env bash
# Web::Machine 0.17-3 with HTTP::Headers::ActionPack 0.09-2 (Debian 12: libweb-machine-perl, libhttp-headers-actionpack-perl),
# Perl 5.36.
#
# Behaviour: a media type with q=0, which means "not acceptable" (RFC 9110 §12.4.2), is the least preferred one, and is sent
# where nothing else fits; before that, */* beside it stands for the first type that the resource provides, and so for
# the very one refused. An encoding with q=0 is left out, by the same library. A client that has to do without a type gets
# it as 200, not the 406 or the other type that it can handle.
#
# Output seen, of a page, which has JSON and HTML, and of a record, which has JSON:
#   Page, Accept: text/html, application/json;q=0.1: text/html
#   Page, Accept: application/json;q=0, */*: application/json
#   Record, Accept: text/html, application/json;q=0: application/json
#   Record, Accept: text/html: 406
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libweb-machine-perl=0.17-3 libhttp-headers-actionpack-perl=0.09-2 libhttp-message-perl libhttp-date-perl \
  libhash-multivalue-perl libio-handle-util-perl libmodule-runtime-perl libplack-perl libsub-exporter-perl libtry-tiny-perl \
  liburi-perl libsub-install-perl libdata-optlist-perl libparams-util-perl libhttp-headers-fast-perl libclone-perl \
  libtimedate-perl libcookie-baker-perl libhttp-entity-parser-perl libwww-form-urlencoded-perl libstream-buffered-perl \
  libhttp-multipartparser-perl libjson-maybexs-perl 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >check.pl <<'PL'
use v5.36;
use Web::Machine;

package Page {
  use parent 'Web::Machine::Resource';
  sub content_types_provided { [{'application/json' => 'to_json'}, {'text/html' => 'to_html'}] }
  sub to_json { '{}' }
  sub to_html { '<p>' }
}

package Record {
  use parent -norequire, 'Page';
  sub content_types_provided { [{'application/json' => 'to_json'}] }
}

my @seen;
for my $case (
  ['Page', 'text/html, application/json;q=0.1'], ['Page', 'application/json;q=0, */*'],
  ['Record', 'text/html, application/json;q=0'], ['Record', 'text/html'])
{
  my ($resource, $accept) = @$case;
  open my $input, '<', \'';
  my $response = Web::Machine->new(resource => $resource)->to_app->({
    REQUEST_METHOD => 'GET', PATH_INFO => '/', SCRIPT_NAME => '', SERVER_NAME => 'localhost', SERVER_PORT => 80,
    SERVER_PROTOCOL => 'HTTP/1.1', HTTP_ACCEPT => $accept, 'psgi.url_scheme' => 'http', 'psgi.input' => $input});
  my %fields = $response->[1]->@*;
  push @seen, $response->[0] == 200 ? $fields{'Content-Type'} : $response->[0];
  say "$resource, Accept: $accept: $seen[-1]";
}
die "The behaviour has changed.\n" unless "@seen" eq 'text/html application/json application/json 406';
PL
PERL5LIB="$folder/root/usr/share/perl5:$(echo root/usr/lib/*/perl5/*)" perl check.pl
