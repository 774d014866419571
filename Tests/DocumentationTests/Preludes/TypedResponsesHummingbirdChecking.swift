// What the examples of checking in Hummingbird take for granted beside the core's and the adapter's.

import TypedResponsesHummingbirdChecking
