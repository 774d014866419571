// What the examples with Hummingbird take for granted beside the core's.

import Hummingbird
import TypedResponsesHummingbird

var router: TypedRouter<BasicRequestContext> { TypedRouter() }
