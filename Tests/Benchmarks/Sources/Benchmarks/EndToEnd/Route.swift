import Foundation

/// A route that some servers answer alike, each in its own way.
struct Route {
  let path: String
  let title: String
  let status: Int
  let contenders: [Contender]
  /// Whether errors mean the same JSON, too.
  var hasSameErrors = false

  static let all = besideHummingbird + besideGo

  /// Hummingbird's own errors are no problem documents.
  static let besideHummingbird = [
    Route(path: "/entity", title: "200 with W4", status: 200, contenders: [.own, .typed]),
    Route(path: "/created", title: "201 with W4 and Location", status: 201, contenders: [.own, .typed]),
    Route(path: "/entities", title: "200 with W5", status: 200, contenders: [.own, .typed]),
    Route(path: "/missing", title: "404 with a message", status: 404, contenders: [.own, .typed]),
    Route(path: "/constant", title: "404 alone; its own has no content", status: 404, contenders: [.own, .typed]),
  ]

  static let besideGo = [
    Route(
      path: "/versioned", title: "200 with W4 and its version", status: 200, contenders: [.go, .typed, .nio, .nioLoop]),
    Route(
      path: "/missing", title: "404 document", status: 404, contenders: [.go, .typed, .nio, .nioLoop],
      hasSameErrors: true),
    Route(path: "/entities", title: "200 with W5", status: 200, contenders: [.go, .typed, .nio, .nioLoop]),
  ]

  /// Stops the program when the servers do not answer alike: then every comparison would be void.
  func check(_ servers: [Contender: Server]) throws {
    let answers = try contenders.compactMap { servers[$0] }.map { try Answer(of: $0, to: self) }
    for (contender, answer) in zip(contenders, answers) {
      precondition(answer.status == status, "\(path) of \(contender.title) answers \(answer.status).")
      guard status < 400 || hasSameErrors else { continue }
      for name in ["Location", "ETag", "Content-Type"] {
        precondition(answer.field(name) == answers[0].field(name), "\(path) has another \(name) of \(contender.title).")
      }
      let means = try (answer.value(), answers[0].value())
      precondition(means.0 == means.1, "\(path) means something else of \(contender.title).")
    }
  }
}
