import NIOHTTP1
@preconcurrency import RoutingKit
import TypedResponses
import Vapor

/// Which methods the routes of an application take, as Vapor's own router finds routes. That router only tells that a path
/// with a method has none.
struct RouteTable: Sendable {
  private let router: TrieRouter<HTTPMethod>
  /// How many routes there are.
  let count: Int
  /// The methods that some route takes.
  let methods: Set<String>

  init(_ routes: Routes) {
    let all = routes.all
    let router = TrieRouter(HTTPMethod.self, options: routes.caseInsensitive ? [.caseInsensitive] : [])
    for route in all {
      let path = route.path.filter { component in
        if case .constant("") = component { false } else { true }
      }
      router.register(route.method, at: [.constant(route.method.rawValue)] + path)
    }
    self.router = router
    count = all.count
    methods = Set(all.map(\.method.rawValue))
  }

  /// What is allowed at a path; `nil` where there is nothing.
  func allow(at path: String) -> Allow? {
    let path = path.split(separator: "/").map(String.init)
    let offered = methods.filter { method in
      var parameters = Parameters()
      return router.route(path: [method] + path, parameters: &parameters) != nil
    }
    return offered.isEmpty ? nil : Self.allow(offered)
  }

  /// What is allowed somewhere.
  var allow: Allow { Self.allow(methods) }

  private static func allow(_ offered: Set<String>) -> Allow {
    let answered: Set<String> = offered.contains("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"]
    return Allow(offered.union(answered).sorted().compactMap { RequestMethod($0) })
  }
}
