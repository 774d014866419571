import TypedResponses

/// What a document says of one method of one path.
///
/// [OpenAPI 3.2.0, Operation Object](https://spec.openapis.org/oas/v3.2.0.html#operation-object)
struct OpenAPIOperation: Sendable {
  /// The method as requests have it, such as `GET`.
  let method: String
  /// The path as the document has it.
  let path: String
  /// The paths of the servers' addresses, before which it stands.
  let bases: [String]
  /// The path behind each of them.
  let templates: [PathTemplate]
  let place: SchemaPlace
  /// The parameters with those of the path, resolved.
  let parameters: [SchemaPlace]

  var name: String { "\(method) \(path)" }

  /// Every operation of a document.
  static func all(in root: SchemaPlace, _ index: SchemaIndex, basePath: String?) -> [OpenAPIOperation] {
    (root.member("paths")?.members ?? []).filter { $0.name.hasPrefix("/") }.flatMap { path, item in
      let items = [item, index.resolved(item)].compactMap { $0 }
      func member(_ name: String) -> SchemaPlace? { items.lazy.compactMap { $0.member(name) }.first }
      var named = methods.compactMap { name in member(name).map { (name.uppercased(), $0) } }
      named += member("additionalOperations")?.members.map { ($0.name, $0.place) } ?? []
      return named.map { method, place in
        let servers = place.member("servers") ?? member("servers") ?? root.member("servers")
        let bases = basePath.map { [trimmed($0)] } ?? basePaths(of: servers)
        return OpenAPIOperation(
          method: method, path: path, bases: bases, templates: bases.map { PathTemplate($0 + path) }, place: place,
          parameters: merged(place.member("parameters"), over: member("parameters"), index))
      }
    }
  }

  private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

  /// The parameters of an operation, and those of its path that it does not replace.
  private static func merged(
    _ own: SchemaPlace?, over shared: SchemaPlace?, _ index: SchemaIndex
  ) -> [SchemaPlace] {
    var names: Set<[String?]> = []
    return ((own?.elements ?? []) + (shared?.elements ?? [])).compactMap { index.resolved($0) }.filter { parameter in
      names.insert([parameter.value.member("in")?.text, parameter.value.member("name")?.text]).inserted
    }
  }

  // MARK: - Servers

  private static func trimmed(_ path: String) -> String {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    return path.isEmpty || path.hasPrefix("/") ? path : "/" + path
  }

  /// The paths of the servers' addresses, with each value that their variables are said to have.
  private static func basePaths(of servers: SchemaPlace?) -> [String] {
    var paths: [String] = []
    for server in servers?.elements ?? [] {
      guard let url = server.value.member("url")?.text else { continue }
      for address in addresses(url, server.member("variables")?.members ?? []) {
        let path = trimmed(pathPart(of: address))
        if !paths.contains(path) { paths.append(path) }
      }
    }
    return paths.isEmpty ? [""] : paths
  }

  private static func addresses(_ url: String, _ variables: [(name: String, place: SchemaPlace)]) -> [String] {
    variables.reduce([url]) { urls, variable in
      let mark = "{\(variable.name)}"
      guard url.contains(mark) else { return urls }
      let listed = variable.place.value.member("enum")?.elements?.compactMap(\.text) ?? []
      let values = listed.isEmpty ? [variable.place.value.member("default")?.text ?? mark] : listed
      return Array(
        urls.flatMap { url in values.map { replace(mark, in: url, by: $0) } }.prefix(100))
    }
  }

  private static func replace(_ mark: String, in text: String, by value: String) -> String {
    text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: value)
  }

  private static func pathPart(of address: String) -> String {
    var rest = address[...]
    if let slashes = rest.firstRange(of: "//"), !rest[..<slashes.lowerBound].contains("/") {
      rest = rest[slashes.upperBound...]
      rest = rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
    }
    let path = String(rest.prefix { $0 != "?" && $0 != "#" })
    return path == "." ? "" : path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}

// MARK: - Finding the operation of a request

extension OpenAPIContract {
  /// What a request is by the document.
  enum Match {
    case operation(OpenAPIOperation)
    /// The path has other methods.
    case otherMethods(path: String, [String])
    case noPath
  }

  /// The operation of a request: a path without variables comes before one that has them.
  func match(_ request: ObservedRequest) -> Match {
    let fitting = routes.fitting(OpenAPIContract.path(of: request.target))
    guard let best = fitting.map(\.template).min() else { return .noPath }
    let nearest = fitting.filter { !(best < $0.template) }.map(\.operation)
    let method = request.method.token
    let operation =
      nearest.first { $0.method == method } ?? nearest.first { method == "HEAD" && $0.method == "GET" }
    if let operation { return .operation(operation) }
    return .otherMethods(path: nearest[0].path, nearest.map(\.method))
  }

  private static func path(of target: String) -> Substring {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    guard !path.hasPrefix("/"), let slashes = path.firstRange(of: "://") else { return path }
    let rest = path[slashes.upperBound...]
    return rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
  }
}

/// The templates of a document, by what a path has to be to match.
struct OpenAPIRoutes: Sendable {
  typealias Route = (template: PathTemplate, operation: OpenAPIOperation)

  private var words: [String: [Route]] = [:]
  private var lengths: [Int: [Route]] = [:]

  init(_ operations: [OpenAPIOperation]) {
    for operation in operations {
      for template in operation.templates {
        if let path = template.onlyPath {
          words[path, default: []].append((template, operation))
        } else {
          lengths[template.length, default: []].append((template, operation))
        }
      }
    }
  }

  /// The routes whose templates match a path: those without variables, if there are any.
  func fitting(_ path: Substring) -> [Route] {
    if let routes = words[URIResolution.decoded(path) ?? String(path)]?.filter({ $0.template.matches(path) }),
      !routes.isEmpty
    {
      return routes
    }
    let length = path.utf8.count { $0 == UInt8(ascii: "/") } + 1
    return (lengths[length] ?? []).filter { $0.template.matches(path) }
  }
}
