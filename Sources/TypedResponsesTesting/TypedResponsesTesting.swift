@_exported import TypedResponses
@_exported import TypedResponsesChecking
