#if Hummingbird
  import Hummingbird
  import TypedResponses

  /// What a router knows of its routes: all that were added, and the types of those that said theirs.
  final class RouteRecord {
    private var routes: [(method: RequestMethod, path: String)] = []
    private var described: [RouteSignature] = []

    /// A route that the router answers, with its whole path.
    func add(_ method: RequestMethod, _ path: RouterPath) {
      routes.append((method, path.description))
    }

    /// What a route said of itself.
    func add(_ signature: RouteSignature) {
      described.append(signature)
    }

    /// Changes what the last route says of itself.
    func changeLast(_ change: (inout RouteSignature) -> Void) {
      guard !described.isEmpty else { return }
      change(&described[described.count - 1])
    }

    /// Each route once, in the order in which they were added.
    var signatures: [RouteSignature] {
      var signatures: [RouteSignature] = []
      for route in routes where !signatures.contains(where: { $0.isOf(route.method, route.path) }) {
        let last = described.last { $0.isOf(route.method, route.path) }
        signatures.append(last ?? RouteSignature(undescribed: route.method, route.path))
      }
      return signatures
    }
  }
#endif
