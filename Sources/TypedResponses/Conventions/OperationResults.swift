// The successes of the conventional operations.

/// The successes of reading a collection: ``OK`` with its members, an empty list included.
public struct ListResult<Element: Encodable & Sendable>: OKMember {
  public typealias Resource = [Element]

  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }
}

/// The successes of a QUERY: ``OK`` with what was found, an empty list included, or ``SeeOther`` where a GET shows it.
///
/// The same handler can answer a POST, for clients that cannot send QUERY yet. What is cached, conditional or repeated
/// is so for QUERY alone.
public struct SearchResult<Element: Encodable & Sendable>: SearchMember, SeeOtherMember {
  public typealias Resource = [Element]

  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }
}

/// The success of reading one resource: ``OK``, which becomes 304 by itself where the client has the version.
public struct ReadResult<Resource: Encodable & Sendable>: OKMember {
  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }
}

/// The successes of a POST that creates: ``Created``, or ``Accepted`` when it is created later.
public struct CreateResult<Resource: Encodable & Sendable>: CreatedMember, AcceptedMember {
  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }
}

/// The successes of a PUT: ``OK`` or ``NoContent`` when the target was replaced, ``Created`` when it was created.
public struct ReplaceResult<Resource: Encodable & Sendable>: OKMember, CreatedTargetMember, NoContentMember {
  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }

  public func changeStatus(in profile: ConventionProfile) -> ChangeStatus { profile.replacement }
}

/// The successes of a PATCH: ``OK``, ``NoContent``, or ``Accepted`` when it takes effect later.
public struct UpdateResult<Resource: Encodable & Sendable>: OKMember, AcceptedMember, NoContentMember {
  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }

  public func changeStatus(in profile: ConventionProfile) -> ChangeStatus { profile.update }
}

/// The successes of a DELETE: ``NoContent``, ``OK`` with what is left to say, or ``Accepted`` when it happens later.
public struct DeleteResult<Resource: Encodable & Sendable>: OKMember, AcceptedMember, NoContentMember {
  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }

  public func changeStatus(in profile: ConventionProfile) -> ChangeStatus { profile.deletion }
}

/// The successes of a batch: ``MultiStatus`` with an outcome for each request, or ``OK`` when all were done as one.
public struct BatchResult<Resource: Encodable & Sendable>: OKMember, MultiStatusMember {
  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }
}

/// The successes of work that goes on after the answer: ``Accepted`` when it is submitted, ``OK`` with its state while it
/// runs and when it failed, ``SeeOther`` when the result is elsewhere. ``JobStatus`` is a state for all kinds of work.
public struct JobResult<State: Encodable & Sendable>: JobMember, SeeOtherMember {
  public typealias Resource = State

  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }
}

/// The successes of signing in: ``OK`` with the session, ``NoContent`` when a cookie says it all, ``SeeOther`` after a form.
public struct SignInResult<Session: Encodable & Sendable>: OKMember, NoContentMember, SeeOtherMember {
  public typealias Resource = Session

  public let response: any TypedResponse

  public init(chosen: ChosenResult) { response = chosen.response }
}
