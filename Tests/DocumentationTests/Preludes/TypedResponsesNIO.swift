// What the examples with SwiftNIO take for granted beside the core's.

import NIOCore
import NIOHTTP2
import NIOPosix
import TypedResponses
import TypedResponsesNIO

let responder = NIOResponder { _ in NoContent() }
