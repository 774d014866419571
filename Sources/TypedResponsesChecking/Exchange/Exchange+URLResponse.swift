#if canImport(FoundationNetworking)
  public import Foundation
  public import FoundationNetworking
#elseif canImport(Darwin)
  public import Foundation
#endif

#if canImport(FoundationNetworking) || canImport(Darwin)
  import TypedResponses

  extension Exchange {
    /// What `URLSession` returned for a request; `nil` when the response is not one of HTTP.
    ///
    /// Foundation joins repeated fields, follows redirects and undoes content codings, so some rules have less to
    /// see than on a ``RawConnection``.
    public init?(_ data: Data, _ response: URLResponse, to request: URLRequest) {
      guard let response = response as? HTTPURLResponse else { return nil }
      let method = request.httpMethod.flatMap { RequestMethod($0) } ?? .get
      let fields = response.allHeaderFields.map { ObservedField("\($0.key)", "\($0.value)") }
      let sent = (request.allHTTPHeaderFields ?? [:]).map { ObservedField($0.key, $0.value) }
      self.init(
        ObservedResponse(
          source: .recording, code: response.statusCode, fields: ObservedFields(fields.sorted { $0.name < $1.name }),
          content: [UInt8](data)),
        to: ObservedRequest(
          method, ObservedRequest.target(ofURL: request.url?.absoluteString ?? "/"),
          fields: ObservedFields(sent.sorted { $0.name < $1.name })))
    }
  }
#endif
