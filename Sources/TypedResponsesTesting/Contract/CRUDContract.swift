public import TypedResponses
public import TypedResponsesChecking

/// What HTTP and the conventions of REST ask of a whole resource, from its creation to its removal.
///
/// ```swift
/// @Test func users() async throws {
///   let contract = CRUDContract(
///     of: "/users",
///     creating: { .json(#"{"name":"Ada \#($0)","email":"ada\#($0)@example.com"}"#) },
///     replacing: .with(.json(#"{"name":"Ada L."}"#)),
///     patching: .with(.mergePatch(#"{"name":"Ada Lovelace"}"#)),
///     paging: .with("/users?limit=1"),
///     credentials: .with("Bearer ada-may-write"))
///   try await contract.verify(using: .wire(port: port))
/// }
/// ```
///
/// A run creates a resource, reads it, asks whether it has changed, replaces and patches it with the current and with
/// a stale version, lists it, pages through the list, removes it and looks again. In between it sends what a resource
/// has to refuse: content that is no JSON or of another type, methods that are not known or not allowed, an `Accept`
/// that nothing satisfies, and no credentials. Every response is also held against all the rules of
/// ``/TypedResponsesChecking/ConventionChecker``.
///
/// What a resource does not support is declared with a reason, and the report lists it. The run removes what it
/// created, as far as the resource lets it; nobody else should change the collection meanwhile.
public struct CRUDContract: Sendable {
  let collection: String
  let creating: @Sendable (Int) -> ContractContent
  let replacing: Supported<ContractContent>
  let patching: Supported<ContractContent>
  let paging: Supported<String>
  let credentials: Supported<String>
  private(set) var leftOut: [Omission] = []
  private(set) var waivers: [Waiver] = []
  private(set) var profile: ConventionProfile?
  private(set) var unacceptable: [ContractContent] = []
  private(set) var insufficient: String?
  private(set) var search: Search?

  /// A question that finds what a run creates first.
  struct Search: Sendable {
    let content: ContractContent
    let target: String
    let fallback: String?
  }

  /// A step that is not taken, and why.
  struct Omission: Sendable, Hashable {
    let step: ContractStep
    let reason: String
  }

  /// The contract of the resources in a collection.
  ///
  /// - Parameters:
  ///   - collection: The collection's path, such as `/users`.
  ///   - creating: The content of the n-th resource that is created; each must be acceptable beside the others.
  ///   - replacing: The content of a PUT to such a resource, different from what it was created with.
  ///   - patching: The content of a PATCH to such a resource, which changes something.
  ///   - paging: The target that shows the first page of the list with one resource on it.
  ///   - credentials: The value of `Authorization`.
  public init(
    of collection: String, creating: @escaping @Sendable (Int) -> ContractContent,
    replacing: Supported<ContractContent>, patching: Supported<ContractContent>, paging: Supported<String>,
    credentials: Supported<String>
  ) {
    self.collection = collection
    self.creating = creating
    self.replacing = replacing
    self.patching = patching
    self.paging = paging
    self.credentials = credentials
    declare(.replace, replacing.reason)
    declare(.patch, patching.reason)
    declare(.paging, paging.reason)
    declare(.missingCredentials, credentials.reason)
  }

  private mutating func declare(_ step: ContractStep, _ reason: String?) {
    if let reason { leftOut.append(Omission(step: step, reason: reason)) }
  }

  /// The contract without this step, which the resource does not support, for this reason.
  public func without(_ step: ContractStep, because reason: String) -> CRUDContract {
    precondition(!reason.isEmpty, "A step that is left out needs a reason.")
    var contract = self
    contract.declare(step, reason)
    return contract
  }

  /// The contract without these rules.
  public func waiving(_ waivers: Waiver...) -> CRUDContract {
    var contract = self
    contract.waivers += waivers
    return contract
  }

  /// The contract of a team that chose these statuses. The run then proves them: it has values refused that are not
  /// acceptable, and asks for changes with credentials that may not make them.
  ///
  /// ```swift
  /// contract.following(
  ///   profile, unacceptable: [.json(#"{"name":""}"#), .mergePatch(#"{"name":""}"#)], insufficient: "Bearer may-read")
  /// ```
  ///
  /// - Parameters:
  ///   - profile: What the team chose.
  ///   - unacceptable: Content that POST, PUT or PATCH has to refuse, whichever takes its media type. For a type of
  ///     which there is none the run derives some: it leaves members out and changes the types of values, and one of
  ///     those has to be refused at least.
  ///   - insufficient: The value of `Authorization` of somebody who is known and may not change anything. The report
  ///     lists the denial as left out when there is none.
  public func following(
    _ profile: ConventionProfile, unacceptable: [ContractContent] = [], insufficient: String? = nil
  ) -> CRUDContract {
    var contract = self
    contract.profile = profile
    contract.unacceptable = unacceptable
    contract.insufficient = insufficient
    if insufficient == nil, contract.includes(.denial) {
      contract.declare(.denial, "No credentials without the permission were given.")
    }
    return contract
  }

  /// The contract of a collection that answers QUERY, too.
  ///
  /// ```swift
  /// contract.searching(with: .json(#"{"name":"Ada 1"}"#), postingTo: "/users/search")
  /// ```
  ///
  /// The run asks, once more on the condition that something has changed, in a format that nobody takes and without
  /// saying in which; and where the answer says that a GET repeats the question, it sends that GET.
  ///
  /// - Parameters:
  ///   - content: A question whose answer shows the first resource that is created.
  ///   - target: Where it is asked; the collection unless given.
  ///   - fallback: Where a POST asks the same, for clients that cannot send QUERY.
  public func searching(
    with content: ContractContent, at target: String? = nil, postingTo fallback: String? = nil
  ) -> CRUDContract {
    var contract = self
    contract.search = Search(content: content, target: target ?? collection, fallback: fallback)
    return contract
  }

  func includes(_ step: ContractStep) -> Bool {
    !leftOut.contains { $0.step == step }
  }

  /// Runs the contract and gives its report, also when the resource deviates.
  ///
  /// - Throws: What the client throws when the very first request gets no response.
  public func report(using client: ContractClient) async throws -> ContractReport {
    var run = ContractRun(self, client)
    try await run.perform()
    return run.report
  }

  /// Runs the contract and fails the test, at the line of the call, when the resource deviates from it.
  ///
  /// - Parameters:
  ///   - client: Sends the requests.
  ///   - fileID: Where a failure is shown, as are the three that follow.
  ///   - filePath: The file of the call.
  ///   - line: Its line.
  ///   - column: Its column.
  /// - Returns: The report, also of findings that do not fail the test.
  /// - Throws: What the client throws when the very first request gets no response.
  @discardableResult
  public func verify(
    using client: ContractClient,
    fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
  ) async throws -> ContractReport {
    let report = try await report(using: client)
    if !report.deviations.isEmpty {
      CallSite(fileID: fileID, filePath: filePath, line: line, column: column).fail("\(report)")
    }
    return report
  }
}

extension CRUDContract: CustomStringConvertible {
  /// Such as: "the contract of /users, without paging (There are never more than ten.)".
  public var description: String {
    let left = leftOut.map { "\($0.step) (\($0.reason))" }.joined(separator: ", ")
    return "the contract of \(collection)\(left.isEmpty ? "" : ", without \(left)")"
  }
}
