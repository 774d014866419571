/// Which requests a status may answer.
public struct RequestRule: Sendable {
  private enum Methods: Sendable {
    case any
    case only([RequestMethod])
    case unsafe
  }

  private let methods: Methods
  /// What else the request has to be like, or why only some methods fit; `nil` when there is nothing to say.
  public let sentence: String?

  /// Whether the status may answer a request with this method.
  public func allows(_ method: RequestMethod) -> Bool {
    switch methods {
    case .any: true
    case .only(let methods): methods.contains(method)
    case .unsafe: !method.isSafe
    }
  }

  /// Whether an RFC limits the methods. Otherwise a method that does not fit is merely without sense.
  public var isBinding: Bool {
    switch methods {
    case .only: true
    case .any, .unsafe: false
    }
  }

  /// The methods in words, such as "GET only".
  public var methodText: String {
    switch methods {
    case .any: "any method"
    case .only(let methods): RequestRule.listed(methods) + " only"
    case .unsafe: "methods that change something, by its meaning"
    }
  }
}

extension RequestRule {
  /// The names as a sentence lists them: "GET, HEAD and QUERY".
  private static func listed(_ methods: [RequestMethod]) -> String {
    let names = methods.map(\.token)
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  static var any: RequestRule { RequestRule(methods: .any, sentence: nil) }

  static func any(_ sentence: String) -> RequestRule {
    RequestRule(methods: .any, sentence: sentence)
  }

  static func only(_ methods: [RequestMethod], _ sentence: String) -> RequestRule {
    RequestRule(methods: .only(methods), sentence: sentence)
  }

  static func unsafe(_ sentence: String) -> RequestRule {
    RequestRule(methods: .unsafe, sentence: sentence)
  }
}

extension RequestRule: CustomStringConvertible {
  public var description: String { sentence.map { "\(methodText): \($0)" } ?? methodText }
}
