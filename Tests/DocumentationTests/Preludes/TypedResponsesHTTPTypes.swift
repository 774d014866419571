// What the examples with swift-http-types take for granted beside the core's.

import HTTPTypes
import TypedResponses
import TypedResponsesHTTPTypes

let requestHead = HTTPRequest(method: .get, scheme: "https", authority: "example.com", path: "/users/1")

func send(_ head: HTTPResponse, _ content: ResponseContent) {}
