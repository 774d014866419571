#if FlyingFox
  import FlyingFox
  import TypedResponses

  extension HTTPRequest {
    /// Why no handler may answer the request; `nil` when one may. FlyingFox does not look at `Host`.
    var refusal: BadRequest? {
      BadRequest(forHosts: headers.values(for: .host), mayBeMissing: version != .http11)
    }
  }
#endif
