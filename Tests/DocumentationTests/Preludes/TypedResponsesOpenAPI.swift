// What the examples of descriptions take for granted beside the core's.

import TypedResponses
import TypedResponsesOpenAPI

struct Page<Element: Codable & Sendable>: Codable, Sendable {
  var elements: [Element] = []
}
