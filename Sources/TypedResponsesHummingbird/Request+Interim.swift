#if Hummingbird
  import HTTPTypes
  public import Hummingbird
  public import TypedResponses
  import TypedResponsesHTTPTypes

  extension Hummingbird.Request {
    /// Sends an interim response, such as ``/TypedResponses/EarlyHints``, before the response that the route returns.
    ///
    /// It goes only to the clients of the pipeline's ``/TypedResponses/ResponsePipeline/interimResponses``, none of
    /// those that speak HTTP/1.0, and no request gets more than ``/TypedResponses/InterimPolicy/limit``; and it needs a
    /// server that was started with `.http1WithProblems()`. Else it is left out without a word. A 100 goes out by
    /// itself when the content is first asked for.
    ///
    /// - Throws: `ChannelError` when the client is gone.
    public func send(_ interim: some InterimResponse) async throws {
      guard let channel = CurrentConnection.value?.channel, CurrentPipeline.value.pipeline.admits(interim, for: facts)
      else { return }
      try await channel.send(
        interim: HTTPResponse(
          status: HTTPResponse.Status(type(of: interim).status), headerFields: HTTPFields(interim.fields)))
    }
  }
#endif
