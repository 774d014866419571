import TypedResponses

func lastModified() -> some EncodableResponse {
  // expected-error@+1 {{'lastModified' is unavailable: Last-Modified comes with the 'version:' of a response.}}
  OK("hello").with(.lastModified, "Sun, 06 Nov 1994 08:49:37 GMT")
}

func acceptRanges() -> some EncodableResponse {
  // expected-error@+1 {{'acceptRanges' is unavailable: Accept-Ranges comes with 'Representation'.}}
  OK("hello").with(.acceptRanges, "bytes")
}

func cdnCacheControl() -> some EncodableResponse {
  // expected-error@+1 {{'cdnCacheControl' is unavailable: CDN-Cache-Control could have a response stored that no cache may keep; use a 'CachePolicy'.}}
  OK("hello").with(.cdnCacheControl, "max-age=60")
}

func expires() -> some EncodableResponse {
  // expected-error@+1 {{'expires' is unavailable: Expires says less than a 'CachePolicy' with 'maxAge:'.}}
  OK("hello").with(.expires, "Sun, 06 Nov 1994 08:49:37 GMT")
}

func accept() -> some EncodableResponse {
  // expected-error@+1 {{'accept' is unavailable: Accept comes with 'UnsupportedMediaType'.}}
  OK("hello").with(.accept, "text/csv")
}

func acceptEncoding() -> some EncodableResponse {
  // expected-error@+1 {{'acceptEncoding' is unavailable: Accept-Encoding comes with 'UnsupportedMediaType'.}}
  OK("hello").with(.acceptEncoding, "gzip")
}
