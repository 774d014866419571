#!/usr/bin/env bash
# emicklei/go-restful 3.10.2-1 (Debian 12: golang-github-emicklei-go-restful-dev), Go 1.19.
#
# Behaviour: of the ranges in Accept only */* is known. `application/*` is answered with 406, which names application/json
# among what is available; RFC 9110 §12.5.1 has the range stand for every subtype. Types are compared letter by letter,
# where case has no meaning (§8.3.1), so that Application/JSON is a 406, and a 415 as Content-Type. And a POST
# without Content-Length whose Accept does not fit is told with 415 that its content, which it does not have, is at fault.
#
# Output seen, of a service that produces and consumes JSON:
#   GET, Accept: application/json: 200
#   GET, Accept: */*: 200
#   GET, Accept: application/*: 406, available: application/json
#   GET, Accept: Application/JSON: 406, available: application/json
#   POST, Accept: text/html: 415, available: application/json
#   POST, Content-Type: Application/JSON: 415
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq golang-github-emicklei-go-restful-dev=3.10.2-1 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >check.go <<'GO'
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

	restful "github.com/emicklei/go-restful"
)

var cases = []struct{ method, field, value, content, expected string }{
	{"GET", "Accept", "application/json", "", "200"},
	{"GET", "Accept", "*/*", "", "200"},
	{"GET", "Accept", "application/*", "", "406, available: application/json"},
	{"GET", "Accept", "Application/JSON", "", "406, available: application/json"},
	{"POST", "Accept", "text/html", "", "415, available: application/json"},
	{"POST", "Content-Type", "Application/JSON", "{}", "415"},
}

func main() {
	service := new(restful.WebService)
	service.Path("/").Produces(restful.MIME_JSON).Consumes(restful.MIME_JSON)
	answer := func(_ *restful.Request, response *restful.Response) { response.WriteEntity([]int{1}) }
	service.Route(service.GET("/a").To(answer)).Route(service.POST("/a").To(answer))
	container := restful.NewContainer()
	container.Add(service)
	same := true
	for _, given := range cases {
		request := httptest.NewRequest(given.method, "/a", strings.NewReader(given.content))
		if given.method == "POST" {
			request.Header.Set("Content-Type", restful.MIME_JSON)
		}
		request.Header.Set(given.field, given.value)
		recorder := httptest.NewRecorder()
		container.ServeHTTP(recorder, request)
		told := fmt.Sprint(recorder.Code)
		if _, available, found := strings.Cut(recorder.Body.String(), "Available representations: "); found {
			told += ", available: " + available
		}
		fmt.Printf("%s, %s: %s: %s\n", given.method, given.field, given.value, told)
		same = same && told == given.expected && (recorder.Code != http.StatusOK || strings.Contains(recorder.Body.String(), "1"))
	}
	if !same {
		fmt.Println("The behaviour has changed.")
		os.Exit(1)
	}
}
GO
GO111MODULE=off GOFLAGS= GOPATH="$folder/root/usr/share/gocode" GOCACHE="$folder/cache" go run check.go
