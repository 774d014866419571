public import TypedResponses

/// Which operation a request is, by its method and the template of its path.
///
/// ```swift
/// var operations = OperationTable()
/// operations.add(.list, for: .get, "/users")
/// operations.add(.read, for: .get, "/users/{id}")
/// let recording = try Recording(reading: octets, name: "api.har")
/// let findings = ConventionChecker().check(recording.exchanges, operations: operations)
/// ```
public struct OperationTable: Sendable, Hashable {
  private struct Row: Sendable, Hashable {
    let method: RequestMethod
    let segments: [String]
    let operation: ResourceOperation
  }

  private var rows: [Row] = []

  /// A table without rows: no request is known to be an operation.
  public init() {}

  /// Requests with this method and a path of this form are the operation. In a template, `{name}` stands for one
  /// segment; where several templates fit, the one with more words of its own counts.
  public mutating func add(_ operation: ResourceOperation, for method: RequestMethod, _ template: String) {
    rows.append(Row(method: method, segments: OperationTable.segments(template), operation: operation))
  }

  /// The operation that a request is; `nil` when no row fits.
  public func operation(of request: ObservedRequest) -> ResourceOperation? {
    if rows.isEmpty { return nil }
    let segments = OperationTable.segments(request.target)
    let fitting = rows.filter { row in
      (row.method == request.method || row.method == .get && request.method == .head)
        && row.segments.count == segments.count
        && zip(row.segments, segments).allSatisfy { OperationTable.isVariable($0) || $0 == $1 }
    }
    return fitting.max {
      $0.segments.count { !OperationTable.isVariable($0) } < $1.segments.count { !OperationTable.isVariable($0) }
    }?
    .operation
  }

  private static func segments(_ target: String) -> [String] {
    target.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
  }

  private static func isVariable(_ segment: String) -> Bool {
    segment.hasPrefix("{") && segment.hasSuffix("}")
  }
}

extension OperationTable: CustomStringConvertible {
  /// A line for each row, such as: "GET /users/{id}: read".
  public var description: String {
    if rows.isEmpty { return "no operations" }
    return rows.map { "\($0.method) /\($0.segments.joined(separator: "/")): \($0.operation)" }.joined(separator: "\n")
  }
}
