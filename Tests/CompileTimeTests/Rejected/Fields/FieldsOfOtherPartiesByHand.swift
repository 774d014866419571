import TypedResponses

func keepAlive() -> some EncodableResponse {
  // expected-error@+1 {{'keepAlive' is unavailable: Keep-Alive is for the server.}}
  OK("hello").with(.keepAlive, "timeout=5")
}

func proxyConnection() -> some EncodableResponse {
  // expected-error@+1 {{'proxyConnection' is unavailable: Proxy-Connection is no field of HTTP.}}
  OK("hello").with(.proxyConnection, "close")
}

func trailer() -> some EncodableResponse {
  // expected-error@+1 {{'trailer' is unavailable: Trailer is for the server.}}
  OK("hello").with(.trailer, "Digest")
}

func via() -> some EncodableResponse {
  // expected-error@+1 {{'via' is unavailable: Via is for gateways.}}
  OK("hello").with(.via, "1.1 a")
}

func age() -> some EncodableResponse {
  // expected-error@+1 {{'age' is unavailable: Age is for caches.}}
  OK("hello").with(.age, "1")
}

func te() -> some EncodableResponse {
  // expected-error@+1 {{'te' is unavailable: TE is for requests.}}
  OK("hello").with(.te, "trailers")
}

func earlyData() -> some EncodableResponse {
  // expected-error@+1 {{'earlyData' is unavailable: Early-Data is for requests.}}
  OK("hello").with(.earlyData, "1")
}

func contentEncoding() -> some EncodableResponse {
  // expected-error@+1 {{'contentEncoding' is unavailable: Content-Encoding is for what compresses the content.}}
  OK("hello").with(.contentEncoding, "gzip")
}
