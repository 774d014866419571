#if Observability
  /// What the conventions want to know of the server, and only its operator knows.
  struct ServerAttributes: Sendable {
    let scheme: String
    let address: String?
    let port: Int?

    init(_ scheme: String, _ address: String?, _ port: Int?) {
      self.scheme = scheme
      self.address = address
      self.port = port
    }

    /// The attributes of every metric.
    var all: [(String, String)] {
      let known = [("url.scheme", scheme), ("server.address", address), ("server.port", port.map { "\($0)" })]
      return known.compactMap { name, value in value.map { (name, $0) } }
    }
  }
#endif
