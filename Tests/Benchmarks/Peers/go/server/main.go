// Serves with net/http what the Swift servers answer beside it: an entity with its version, a 404 as a problem document, and
// a list of entities. It ends with its input.
//
//	go-server PORT ENTITIES
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
)

type entity struct {
	ID        int64    `json:"id"`
	Name      string   `json:"name"`
	Email     string   `json:"email"`
	CreatedAt string   `json:"createdAt"`
	Tags      []string `json:"tags"`
}

type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
}

const version = `"5f2b3c-9a8d7e"`

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func send(writer http.ResponseWriter, status int, mediaType string, value any) {
	octets, err := json.Marshal(value)
	if err != nil {
		http.Error(writer, "", http.StatusInternalServerError)
		return
	}
	writer.Header().Set("Content-Type", mediaType)
	writer.WriteHeader(status)
	_, _ = writer.Write(octets)
}

func main() {
	var entities []entity
	octets, err := os.ReadFile(os.Args[2])
	check(err)
	check(json.Unmarshal(octets, &entities))

	http.HandleFunc("/versioned", func(writer http.ResponseWriter, request *http.Request) {
		writer.Header().Set("ETag", version)
		if request.Header.Get("If-None-Match") == version {
			writer.WriteHeader(http.StatusNotModified)
			return
		}
		send(writer, http.StatusOK, "application/json", &entities[0])
	})
	http.HandleFunc("/entities", func(writer http.ResponseWriter, request *http.Request) {
		send(writer, http.StatusOK, "application/json", entities)
	})
	http.HandleFunc("/missing", func(writer http.ResponseWriter, request *http.Request) {
		detail := fmt.Sprintf("No entity has the id %d.", entities[0].ID)
		writer.Header().Set("Cache-Control", "no-cache")
		send(writer, http.StatusNotFound, "application/problem+json", &problem{"about:blank", "Not Found", 404, detail})
	})

	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Args[1])
	check(err)
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	go func() {
		_, _ = io.ReadAll(os.Stdin)
		os.Exit(0)
	}()
	check(http.Serve(listener, nil))
}
