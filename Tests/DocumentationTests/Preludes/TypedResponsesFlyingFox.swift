// What the examples with FlyingFox take for granted beside the core's.

import FlyingFox
import TypedResponsesFlyingFox

let server = HTTPServer(port: 8080)
let routes = TypedRoutes()
