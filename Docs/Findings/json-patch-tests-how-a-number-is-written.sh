#!/usr/bin/env bash
# evanphx/json-patch 5.2.0-2 (Debian 12: golang-github-evanphx-json-patch-dev), Go 1.19.
#
# Behaviour: `test` compares what is written, not values. 10 is not 10.0, and "é" is not "\u00e9", where RFC 6902 §4.6 asks for
# numbers that are numerically equal and strings of the same characters. Which of them a server writes is its own choice
# (RFC 8259 §6, §7): a client that patches what it has read, through a JSON library of its own that writes them otherwise,
# fails at a resource that has not changed, again and again. The order of members does not matter.
#
# Output seen, of {"op": "test", "path": "/a", "value": …}:
#   10 against 10: passes
#   10 against 10.0: fails
#   10 against 1e1: fails
#   "é" against "\u00e9": fails
#   "/" against "\/": fails
#   {"b": 1, "c": 2} against {"c": 2, "b": 1}: passes
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq golang-github-evanphx-json-patch-dev=5.2.0-2 golang-github-pkg-errors-dev 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >check.go <<'GO'
package main

import (
	"errors"
	"fmt"
	"os"

	jsonpatch "github.com/evanphx/json-patch"
)

var cases = []struct {
	value, tested string
	passes        bool
}{
	{`10`, `10`, true}, {`10`, `10.0`, false}, {`10`, `1e1`, false}, {`"é"`, `"\u00e9"`, false}, {`"/"`, `"\/"`, false},
	{`{"b": 1, "c": 2}`, `{"c": 2, "b": 1}`, true},
}

func main() {
	same := true
	for _, given := range cases {
		patch, err := jsonpatch.DecodePatch([]byte(`[{"op": "test", "path": "/a", "value": ` + given.tested + `}]`))
		if err != nil {
			panic(err)
		}
		_, err = patch.Apply([]byte(`{"a": ` + given.value + `}`))
		if err != nil && !errors.Is(err, jsonpatch.ErrTestFailed) {
			panic(err)
		}
		told := map[bool]string{true: "passes", false: "fails"}[err == nil]
		fmt.Printf("%s against %s: %s\n", given.value, given.tested, told)
		same = same && (err == nil) == given.passes
	}
	if !same {
		fmt.Println("The behaviour has changed.")
		os.Exit(1)
	}
}
GO
GO111MODULE=off GOFLAGS= GOPATH="$folder/root/usr/share/gocode" GOCACHE="$folder/cache" go run check.go
