// Prints nanoseconds per document, one line each: "W1 560.2".
//
// Problem documents are built and encoded; entities are encoded only.
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

func measure(id string, document []byte, run func() []byte) {
	if !bytes.Equal(run(), document) {
		panic(id + " gives other octets")
	}
	count := 20_000_000/(len(document)*20) + 20
	start := time.Now()
	for i := 0; i < count; i++ {
		sink = run()
	}
	fmt.Println(id, float64(time.Since(start).Nanoseconds())/float64(count))
}

func main() {
	for _, id := range []string{"W1", "W2", "W3", "W4", "W5"} {
		document, err := os.ReadFile(os.Args[1] + "/" + id + ".json")
		check(err)
		switch id {
		case "W4":
			var value entity
			check(json.Unmarshal(document, &value))
			measure(id, document, func() []byte { return encode(&value) })
		case "W5":
			var value []entity
			check(json.Unmarshal(document, &value))
			measure(id, document, func() []byte { return encode(value) })
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
