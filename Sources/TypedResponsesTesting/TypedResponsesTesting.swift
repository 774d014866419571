@_exported import TypedResponses
