// Prints nanoseconds per document, one line each: "W1 560.2".
//
// Problem documents are built and encoded; entities are encoded only, and read in I rows.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"time"
)

type problem struct {
	Type     string  `json:"type"`
	Title    string  `json:"title"`
	Status   int     `json:"status"`
	Detail   string  `json:"detail"`
	Instance string  `json:"instance,omitempty"`
	Errors   []fault `json:"errors,omitempty"`
}

type fault struct {
	Detail  string `json:"detail"`
	Pointer string `json:"pointer"`
	Code    string `json:"code"`
}

type entity struct {
	ID        int64    `json:"id"`
	Name      string   `json:"name"`
	Email     string   `json:"email"`
	CreatedAt string   `json:"createdAt"`
	Tags      []string `json:"tags"`
}

var sink []byte

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func encode(value any) []byte {
	octets, err := json.Marshal(value)
	check(err)
	return octets
}

func repeat(id string, document []byte, run func()) {
	count := 20_000_000/(len(document)*20) + 20
	start := time.Now()
	for i := 0; i < count; i++ {
		run()
	}
	fmt.Println(id, float64(time.Since(start).Nanoseconds())/float64(count))
}

func measure(id string, document []byte, run func() []byte) {
	if !bytes.Equal(run(), document) {
		panic(id + " gives other octets")
	}
	repeat(id, document, func() { sink = run() })
}

// read measures how long a document takes to read; its value has to encode as the same octets.
func read[Value any](id string, document []byte) {
	var value Value
	check(json.Unmarshal(document, &value))
	if !bytes.Equal(encode(&value), document) {
		panic(id + " reads other values")
	}
	repeat(id, document, func() {
		var value Value
		check(json.Unmarshal(document, &value))
	})
}

func main() {
	for _, id := range []string{"W1", "W2", "W3", "W4", "W5", "W7", "W8", "I4", "I5", "I7", "I8"} {
		document, err := os.ReadFile(os.Args[1] + "/" + id + ".json")
		check(err)
		switch id {
		case "W4", "W7":
			var value entity
			check(json.Unmarshal(document, &value))
			measure(id, document, func() []byte { return encode(&value) })
		case "W5", "W8":
			var value []entity
			check(json.Unmarshal(document, &value))
			measure(id, document, func() []byte { return encode(value) })
		case "I4", "I7":
			read[entity](id, document)
		case "I5", "I8":
			read[[]entity](id, document)
		default:
			var source problem
			check(json.Unmarshal(document, &source))
			measure(id, document, func() []byte {
				built := source
				built.Errors = nil
				for _, f := range source.Errors {
					built.Errors = append(built.Errors, fault{f.Detail, f.Pointer, f.Code})
				}
				return encode(&built)
			})
		}
	}
}
