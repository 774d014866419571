#if Hummingbird
  public import HTTPTypes
  public import Hummingbird
  public import TypedResponses

  /// Routes of a ``TypedRouter`` that begin with the same path, and whose middleware they share.
  ///
  /// ```swift
  /// router.group("users")
  ///   .get(":id", .path("id", in: 1...9)) { id in try users.show(id) }
  /// ```
  public struct TypedRouterGroup<Context: RequestContext>: DescribingRouter {
    private let group: RouterGroup<Context>
    private let path: RouterPath
    private let record: RouteRecord
    private let middleware: MiddlewareFacts

    init(_ group: RouterGroup<Context>, at path: RouterPath, _ record: RouteRecord, _ middleware: MiddlewareFacts) {
      self.group = group
      self.path = path
      self.record = record
      self.middleware = middleware
    }

    @discardableResult
    public func on<Responder: HTTPResponder>(
      _ path: RouterPath, method: HTTPRequest.Method, responder: Responder
    ) -> Self where Responder.Context == Context {
      group.on(path, method: method, responder: responder)
      return self
    }

    @discardableResult
    public func add(middleware: any MiddlewareProtocol<Hummingbird.Request, Hummingbird.Response, Context>) -> Self {
      group.add(middleware: middleware)
      self.middleware.add(middleware)
      return self
    }

    public func record(_ signature: RouteSignature, at path: RouterPath) {
      record.add(signature.at(self.path, path, behind: middleware))
    }

    /// The routes below a path of the group.
    public func group(_ path: RouterPath = "") -> TypedRouterGroup<Context> {
      TypedRouterGroup(group.group(path), at: self.path.joined(path), record, MiddlewareFacts(middleware))
    }

    /// The routes below a path of the group, whose handlers get another context.
    public func group<Target: RequestContext>(
      _ path: RouterPath = "", context: Target.Type
    ) -> TypedRouterGroup<Target> where Target.Source == Context {
      TypedRouterGroup<Target>(
        group.group(path, context: context), at: self.path.joined(path), record, MiddlewareFacts(middleware))
    }

    /// The routes below a path of the group, whose handlers get another context, which may refuse the request.
    public func group<Target: ChildRequestContext>(
      _ path: RouterPath = "", context: Target.Type
    ) -> TypedRouterGroup<Target> where Target.ParentContext == Context {
      TypedRouterGroup<Target>(
        group.group(path, context: context), at: self.path.joined(path), record, MiddlewareFacts(middleware))
    }

    /// Says more of the route that was added last: its name, its tags, what it does.
    @discardableResult
    public func describing(_ describe: (inout RouteSignature) -> Void) -> Self {
      record.changeLast(describe)
      return self
    }
  }

  /// What the middleware before a route says of it.
  final class MiddlewareFacts {
    private let outer: MiddlewareFacts?
    private var own: [RequestPartFact] = []

    /// That of a group, behind that of what the group is in.
    init(_ outer: MiddlewareFacts? = nil) {
      self.outer = outer
    }

    var facts: [RequestPartFact] { (outer?.facts ?? []) + own }

    func add(_ middleware: Any) {
      if let described = middleware as? any DescribedMiddleware { own += described.facts }
    }
  }

  extension RouteSignature {
    /// The signature with its place among the routes.
    func at(_ base: RouterPath, _ path: RouterPath, behind middleware: MiddlewareFacts) -> RouteSignature {
      var signature = moved(to: base.joined(path).description)
      signature.facts += middleware.facts
      return signature
    }
  }

  extension RouterPath {
    /// The path below this one.
    func joined(_ path: RouterPath) -> RouterPath {
      RouterPath("\(description)/\(path.description)")
    }
  }

  extension TypedRouterGroup: CustomStringConvertible {
    /// Where its routes stand.
    public var description: String { "routes below \(path)" }
  }
#endif
