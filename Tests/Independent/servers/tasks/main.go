// The tasks with Go's standard library alone: `go run main.go`, as its documentation shows them.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"sync"
)

type User struct {
	Name  string `json:"name"`
	Age   int    `json:"age"`
	Email string `json:"email,omitempty"`
}

var (
	lock  sync.Mutex
	users = map[int]User{}
)

// reply writes a value as JSON. There is nothing in the library that does both.
func reply(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(value)
}

// read decodes a user and has answered if it cannot. Lengths and ranges are not looked at.
func read(w http.ResponseWriter, r *http.Request) (user User, ok bool) {
	if err := json.NewDecoder(r.Body).Decode(&user); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return user, false
	}
	return user, true
}

func stored(w http.ResponseWriter, r *http.Request) (number int, user User, ok bool) {
	number, _ = strconv.Atoi(r.PathValue("number"))
	lock.Lock()
	defer lock.Unlock()
	if user, ok = users[number]; !ok {
		http.Error(w, fmt.Sprintf("No user has the id %d.", number), http.StatusNotFound)
	}
	return number, user, ok
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /users", func(w http.ResponseWriter, r *http.Request) {
		lock.Lock()
		defer lock.Unlock()
		all := []User{}
		for _, user := range users {
			all = append(all, user)
		}
		reply(w, http.StatusOK, all)
	})
	mux.HandleFunc("POST /users", func(w http.ResponseWriter, r *http.Request) {
		user, ok := read(w, r)
		if !ok {
			return
		}
		lock.Lock()
		defer lock.Unlock()
		number := len(users) + 1
		users[number] = user
		w.Header().Set("Location", fmt.Sprintf("/users/%d", number))
		reply(w, http.StatusCreated, user)
	})
	mux.HandleFunc("GET /users/{number}", func(w http.ResponseWriter, r *http.Request) {
		_, user, ok := stored(w, r)
		if !ok {
			return
		}
		// ServeContent compares tags, but it is for files: for a value it is done as text.
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") == `"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		reply(w, http.StatusOK, user)
	})
	mux.HandleFunc("PUT /users/{number}", func(w http.ResponseWriter, r *http.Request) {
		number, _, ok := stored(w, r)
		if !ok {
			return
		}
		if tag := r.Header.Get("If-Match"); tag != "" && tag != `"1"` {
			http.Error(w, http.StatusText(http.StatusPreconditionFailed), http.StatusPreconditionFailed)
			return
		}
		user, ok := read(w, r)
		if !ok {
			return
		}
		lock.Lock()
		defer lock.Unlock()
		users[number] = user
		reply(w, http.StatusOK, user)
	})
	mux.HandleFunc("GET /me", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "" {
			w.Header().Set("WWW-Authenticate", "Bearer")
			http.Error(w, http.StatusText(http.StatusUnauthorized), http.StatusUnauthorized)
			return
		}
		reply(w, http.StatusOK, map[string]string{"name": "Ada"})
	})
	mux.HandleFunc("GET /limited", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "30")
		http.Error(w, http.StatusText(http.StatusTooManyRequests), http.StatusTooManyRequests)
	})
	mux.HandleFunc("GET /export", func(w http.ResponseWriter, r *http.Request) {
		http.ServeFile(w, r, os.Getenv("EXPORT"))
	})
	mux.HandleFunc("GET /broken", func(w http.ResponseWriter, r *http.Request) {
		content, err := os.ReadFile(os.Getenv("LOST"))
		if err != nil {
			// As in the tutorial "Writing Web Applications".
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Write(content)
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), mux))
}
