import Foundation

/// One pair of routes that answer the same, each in its own way.
struct Route {
  let path: String
  let title: String
  let status: Int

  static let all = [
    Route(path: "/entity", title: "200 with W4", status: 200),
    Route(path: "/created", title: "201 with W4 and Location", status: 201),
    Route(path: "/entities", title: "200 with W5", status: 200),
    Route(path: "/missing", title: "404 with a message", status: 404),
    Route(path: "/constant", title: "404 alone; its own has no content", status: 404),
  ]

  /// Stops the program when the two do not answer alike: then every comparison would be void. Contents of successes
  /// mean the same JSON; the framework's errors are no problem documents, so only their status is compared.
  func check(own: Server, typed: Server) throws {
    let theirs = try Answer(of: own, to: self), ours = try Answer(of: typed, to: self)
    precondition(theirs.status == status, "\(path) of Hummingbird answers \(theirs.status).")
    precondition(ours.status == status, "\(path) answers \(ours.status) when it is typed.")
    guard status < 400 else { return }
    precondition(theirs.location == ours.location, "\(path) has another Location when it is typed.")
    let means = try (theirs: theirs.value(), ours: ours.value())
    precondition(means.theirs == means.ours, "\(path) means something else when it is typed.")
  }
}
