#if canImport(FoundationNetworking)
  public import Foundation
  public import FoundationNetworking
#elseif canImport(Darwin)
  public import Foundation
#endif

#if canImport(FoundationNetworking) || canImport(Darwin)
  import TypedResponses

  extension ContractClient {
    /// A client that sends with Foundation to the server at this address, such as `http://localhost:8080`.
    ///
    /// Foundation joins repeated fields and undoes framing and content codings: use
    /// ``ContractClient/wire(host:port:timeout:)`` where the server speaks HTTP/1.1 in clear text.
    ///
    /// - Parameters:
    ///   - address: Scheme and authority; what else it has is not used.
    ///   - configuration: How to connect. The cache is always left out.
    public static func urlSession(
      _ address: URL, configuration: URLSessionConfiguration = .ephemeral
    ) -> ContractClient {
      configuration.urlCache = nil
      configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
      let session = URLSession(configuration: configuration, delegate: UnfollowedRedirects(), delegateQueue: nil)
      return ContractClient { request in
        guard let url = URL(string: request.target, relativeTo: address) else {
          throw RawConnectionError("The target \(FieldText.quote(request.target)) is no part of a URL.")
        }
        var sent = URLRequest(url: url)
        sent.httpMethod = request.method.token
        for field in request.fields { sent.addValue(field.value, forHTTPHeaderField: field.name) }
        if !request.content.isEmpty { sent.httpBody = Data(request.content) }
        let (data, response) = try await session.data(for: sent)
        guard let exchange = Exchange(data, response, to: sent) else {
          throw RawConnectionError("The response to \(request.method) \(request.target) is not one of HTTP.")
        }
        return exchange
      }
    }
  }

  /// Shows redirects instead of following them.
  private final class UnfollowedRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
      completionHandler(nil)
    }
  }
#endif
