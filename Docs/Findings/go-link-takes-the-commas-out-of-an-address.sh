#!/usr/bin/env bash
# peterhellberg/link 1.0.0-6 (Debian 12: golang-github-peterhellberg-link-dev), Go 1.19.
#
# Behaviour: before a Link field is read, each comma that does not follow a quote is taken out of it, from targets and titles
# too. The next page of ?ids=1,2 is then ?ids=12: a valid address, and the list of something else, which the server sends
# with 200. Commas are common in targets, and RFC 8288 §3.1 has the target be what stands between the brackets. Two
# relation types in one `rel` are one name. A server had better write %2C.
#
# Output seen:
#   </list?ids=1,2&page=2>; rel="next": next is /list?ids=12&page=2
#   </list?ids=1%2C2&page=2>; rel="next": next is /list?ids=1%2C2&page=2
#   </list?page=2>; rel="next"; title="a, b": next is /list?page=2, title a b
#   </list?page=2>; rel="next last": no next
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq golang-github-peterhellberg-link-dev=1.0.0-6 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >check.go <<'GO'
package main

import (
	"fmt"
	"net/http"
	"os"

	"github.com/peterhellberg/link"
)

var cases = []struct{ field, expected string }{
	{`</list?ids=1,2&page=2>; rel="next"`, "next is /list?ids=12&page=2"},
	{`</list?ids=1%2C2&page=2>; rel="next"`, "next is /list?ids=1%2C2&page=2"},
	{`</list?page=2>; rel="next"; title="a, b"`, "next is /list?page=2, title a b"},
	{`</list?page=2>; rel="next last"`, "no next"},
}

func main() {
	same := true
	for _, given := range cases {
		told := "no next"
		if next := link.ParseHeader(http.Header{"Link": {given.field}})["next"]; next != nil {
			told = "next is " + next.URI
			if title := next.Extra["title"]; title != "" {
				told += ", title " + title
			}
		}
		fmt.Printf("%s: %s\n", given.field, told)
		same = same && told == given.expected
	}
	if !same {
		fmt.Println("The behaviour has changed.")
		os.Exit(1)
	}
}
GO
GO111MODULE=off GOFLAGS= GOPATH="$folder/root/usr/share/gocode" GOCACHE="$folder/cache" go run check.go
