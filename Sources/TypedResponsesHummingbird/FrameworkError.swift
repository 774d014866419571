#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import NIOHTTP1
  import TypedResponses

  /// Makes responses of this package from Hummingbird's own errors.
  enum FrameworkError {
    /// The response to an error that Hummingbird knows how to answer; `nil` for any other.
    static func response(to error: any Error, fallbackChallenge: Challenge) -> (any EncodableResponse)? {
      var response: ForeignResponse
      let headers: HTTPFields
      switch error {
      case is NIOTooManyBytesError:
        return ContentTooLarge.beyondServer
      case is HTTPParserError:
        // With `.http1WithProblems()` the handler that reads the content gets a `BadRequest` right away.
        return BadRequest.malformedContent
      case let error as HTTPError:
        if let failure = DecodingMessage.failure(error) { return failure }
        response = ForeignResponse(code: error.status.code, message: error.body)
        headers = error.headers
      case let error as any HTTPResponseError:
        response = ForeignResponse(code: error.status.code)
        headers = Self.headers(of: error)
      default:
        return nil
      }
      for field in headers { response.keep(field.name.rawName, field.value) }
      response.complete(challenge: fallbackChallenge)
      return response
    }

    /// The fields an error puts on its response, as far as they are fields of the error.
    private static func headers(of error: any HTTPResponseError) -> HTTPFields {
      Mirror(reflecting: error).descendant("headers") as? HTTPFields ?? HTTPFields()
    }
  }
#endif
