import TypedResponses

func check() -> TemporaryRedirect {
  // expected-error@+1 {{'UseProxy' is unavailable: 305 was withdrawn as a security risk. No status tells a client to}}
  UseProxy(location: "https://proxy.example.com/")
}
