#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import TypedResponses
  import TypedResponsesChecking

  extension ObservedRequest {
    /// What a request head of Hummingbird tells, with `Host` among the fields.
    init(_ head: HTTPRequest) {
      var fields = head.headerFields.map { ObservedField($0.name.rawName, $0.value) }
      if let authority = head.authority { fields.insert(ObservedField("Host", authority), at: 0) }
      self.init(
        RequestMethod(head.method.rawValue) ?? .get, head.path ?? "/", fields: ObservedFields(fields))
    }
  }

  extension ObservedResponse {
    /// A response as a responder of Hummingbird hands it to the server, which adds `Date`.
    init(_ response: Hummingbird.Response, content: [UInt8]?) {
      let fields = response.headers.map { ObservedField($0.name.rawName, $0.value) }
      self.init(
        source: .application, code: response.status.code, fields: ObservedFields(fields), content: content)
    }
  }
#endif
