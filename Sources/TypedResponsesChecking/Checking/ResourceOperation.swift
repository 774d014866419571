public import TypedResponses

/// What a request was meant to do with a resource: adds the convention of REST APIs for it to the rules of HTTP.
public struct ResourceOperation: Sendable, Hashable {
  /// The operation's name, such as `create`.
  public let name: String
  /// The statuses with which it can succeed. 304 and redirects are allowed wherever HTTP allows them.
  public let successes: [StatusCode]
  /// The methods it is done with.
  public let methods: [RequestMethod]

  /// Read a list of resources: 200, also when the list is empty.
  public static var list: ResourceOperation {
    ResourceOperation(name: "list", [.ok, .partialContent], by: [.get, .head])
  }
  /// Read one resource.
  public static var read: ResourceOperation {
    ResourceOperation(name: "read", [.ok, .partialContent], by: [.get, .head])
  }
  /// Ask a question that stands in the content: 200, also when nothing is found, or 303 to where a GET finds it. POST
  /// takes the place of QUERY for clients that cannot send it.
  public static var search: ResourceOperation {
    ResourceOperation(name: "search", [.ok, .partialContent, .seeOther], by: [.query, .post])
  }
  /// Create a resource: 201 with `Location`, or 202 when it will be created later.
  public static var create: ResourceOperation {
    ResourceOperation(name: "create", [.created, .accepted, .seeOther], by: [.post])
  }
  /// Replace a resource, or create it at the address the client chose.
  public static var replace: ResourceOperation {
    ResourceOperation(name: "replace", [.ok, .created, .noContent, .accepted], by: [.put])
  }
  /// Change a resource in part.
  public static var update: ResourceOperation {
    ResourceOperation(name: "update", [.ok, .noContent, .accepted], by: [.patch])
  }
  /// Remove a resource.
  public static var delete: ResourceOperation {
    ResourceOperation(name: "delete", [.ok, .noContent, .accepted], by: [.delete])
  }
  /// Do several things in one request, each with a status of its own.
  public static var batch: ResourceOperation {
    ResourceOperation(name: "batch", [.ok, .multiStatus, .accepted], by: [.post, .patch, .put])
  }
  /// Start work that goes on after the answer, or ask how far it is.
  public static var job: ResourceOperation {
    ResourceOperation(name: "job", [.accepted, .ok, .seeOther, .created], by: [.get, .head, .post, .put, .delete])
  }
  /// Exchange credentials for a session or a token.
  public static var signIn: ResourceOperation {
    ResourceOperation(name: "signIn", [.ok, .created, .noContent, .seeOther], by: [.post])
  }

  /// Every operation with a convention of its own.
  public static let all: [ResourceOperation] = [
    .list, .read, .search, .create, .replace, .update, .delete, .batch, .job, .signIn,
  ]

  /// An operation of an application's own.
  public init(name: String, succeedsWith successes: [StatusCode], methods: [RequestMethod]) {
    self.init(name: name, successes, by: methods)
  }

  private init(name: String, _ successes: [StatusCode], by methods: [RequestMethod]) {
    self.name = name
    self.successes = successes
    self.methods = methods
  }
}

extension ResourceOperation: CustomStringConvertible {
  public var description: String { name }
}
