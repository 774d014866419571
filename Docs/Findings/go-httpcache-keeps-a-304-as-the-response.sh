#!/usr/bin/env bash
# gregjones/httpcache 0.0~git20180305.9cad4c3-1.1 (Debian 12: golang-github-gregjones-httpcache-dev), Go 1.19.
#
# Behaviour: any status is stored, and 304 too. A caller who knows a tag from elsewhere asks with If-None-Match, the server
# answers 304 with max-age, and from then on each request of that address, whose caller has nothing, is a 304 without
# content. RFC 9111 §4.3.3 lets a 304 freshen what is stored; there was nothing. And max-age in a request, which can only
# shorten the time that a response is fresh (§5.2.1.1), replaces that time: with max-age=600 a stale response is used
# without asking, be it marked must-revalidate.
#
# Output seen, with the requests that had reached the server:
#   If-None-Match: "1": 304, "", 1 request
#   no condition: 304, "", 1 request, from the cache
#   max-age=0, must-revalidate: 200, "text", 1 request
#   Cache-Control: max-age=600: 200, "text", 1 request, from the cache
#   no Cache-Control: 200, "text", 2 requests, from the cache
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq golang-github-gregjones-httpcache-dev=0.0~git20180305.9cad4c3-1.1 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >check.go <<'GO'
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"

	"github.com/gregjones/httpcache"
)

var (
	count  int
	seen   []string
	client = httpcache.NewMemoryCacheTransport().Client()
	plural = map[bool]string{true: "", false: "s"}
)

func ask(name, address, field, value string) {
	request, err := http.NewRequest("GET", address, nil)
	if err != nil {
		panic(err)
	}
	if field != "" {
		request.Header.Set(field, value)
	}
	response, err := client.Do(request)
	if err != nil {
		panic(err)
	}
	content, err := io.ReadAll(response.Body)
	if err != nil {
		panic(err)
	}
	response.Body.Close()
	told := fmt.Sprintf("%d, %q, %d request%s", response.StatusCode, content, count, plural[count == 1])
	if response.Header.Get(httpcache.XFromCache) != "" {
		told += ", from the cache"
	}
	fmt.Printf("%s: %s\n", name, told)
	seen = append(seen, told)
}

func main() {
	origin := httptest.NewServer(http.HandlerFunc(func(writer http.ResponseWriter, request *http.Request) {
		count++
		writer.Header().Set("ETag", `"1"`)
		writer.Header().Set("Cache-Control", map[string]string{
			"/kept": "max-age=60", "/stale": "max-age=0, must-revalidate"}[request.URL.Path])
		if request.Header.Get("If-None-Match") == `"1"` {
			writer.WriteHeader(304)
			return
		}
		fmt.Fprint(writer, "text")
	}))
	ask(`If-None-Match: "1"`, origin.URL+"/kept", "If-None-Match", `"1"`)
	ask("no condition", origin.URL+"/kept", "", "")
	count = 0
	ask("max-age=0, must-revalidate", origin.URL+"/stale", "", "")
	ask("Cache-Control: max-age=600", origin.URL+"/stale", "Cache-Control", "max-age=600")
	ask("no Cache-Control", origin.URL+"/stale", "", "")
	expected := []string{
		`304, "", 1 request`, `304, "", 1 request, from the cache`, `200, "text", 1 request`,
		`200, "text", 1 request, from the cache`, `200, "text", 2 requests, from the cache`}
	if !reflect.DeepEqual(seen, expected) {
		fmt.Println("The behaviour has changed.")
		os.Exit(1)
	}
}
GO
GO111MODULE=off GOFLAGS= GOPATH="$folder/root/usr/share/gocode" GOCACHE="$folder/cache" go run check.go
