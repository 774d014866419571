extension ConventionProfile {
  /// The status that errors of a type are sent with in place of the type's own.
  func restatedStatus<Failure: ErrorResponse>(of type: Failure.Type) -> StatusCode? {
    validation != .unprocessableContent && type.refines(ValidationFailed.self) ? validation.status : nil
  }

  /// The success that is sent: the chosen one, without its content where the profile wants none and the set has
  /// ``NoContent``.
  func sent<Results: ResultSet>(_ results: Results) -> any TypedResponse {
    guard dropsContent, let set = results as? any NoContentMember,
      set.changeStatus(in: self) == .noContent, let ok = results.response as? OK<Results.Resource>
    else { return results.response }
    return ok.withoutContent
  }

  private var dropsContent: Bool { replacement == .noContent || update == .noContent || deletion == .noContent }

  /// Whether failures of sets are sent with other statuses than their own.
  var restatesFailures: Bool { denial != .forbidden || removal != .gone }

  /// Sends the failure of a set, restated where the profile says so and the set has ``NotFound``.
  func sent<Failures: FailureSet, Sent>(
    _ failures: Failures, by send: (any ErrorResponse, StatusCode?) throws(ContentEncodingError) -> Sent
  ) throws(ContentEncodingError) -> Sent {
    let failure = failures.response
    let type = Swift.type(of: failure)
    guard failures is any NotFoundMember else { return try send(failure, restatedStatus(of: type)) }
    let isRemoval = removal == .notFound && type.refines(Gone.self)
    if denial == .notFound, isRemoval || type.refines(NotFound.self) || type.refines(Forbidden.self) {
      return try send(Forbidden.concealed(), nil)
    }
    return try send(failure, isRemoval ? .notFound : restatedStatus(of: type))
  }
}

extension ErrorResponse {
  /// Whether the type is this one, or a ``ProblemType`` over it.
  static func refines<Base: ErrorResponse>(_ base: Base.Type) -> Bool {
    func baseRefines<Problem: ProblemType>(_ problem: Problem.Type) -> Bool { Problem.Base.refines(base) }
    if Self.self == base { return true }
    guard let problem = Self.self as? any ProblemType.Type else { return false }
    return baseRefines(problem)
  }
}

extension OK {
  /// The same success where nothing is shown: with the version, and the fields that are not about the content.
  fileprivate var withoutContent: NoContent {
    var response = version.map { NoContent(version: $0) } ?? NoContent()
    response.additionalFields = additionalFields.filtered { !$0.describesRepresentation }
    return response
  }
}

// MARK: - What types say

extension TypedResponse {
  /// The status that values of this type are sent with under a profile: ``status``, but for a failed validation.
  public static func status(following profile: ConventionProfile) -> StatusCode {
    guard let failure = Self.self as? any ErrorResponse.Type else { return status }
    return profile.restatedStatus(of: failure) ?? status
  }
}

extension OneOf {
  /// The statuses that are possible under a profile, in the order of the list.
  public static func statuses(following profile: ConventionProfile) -> [StatusCode] {
    var statuses: [StatusCode] = []
    repeat statuses.append((each Case).status(following: profile))
    return statuses
  }
}
