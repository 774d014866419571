// What a set of successes can have, one protocol a status, by code.

/// A set with ``OK``.
public protocol OKMember: ResultSet {}
extension OKMember {
  /// 200: the resource as it is now.
  public static func ok(_ resource: Resource) -> Self { .init(chosen: ChosenResult(OK(resource))) }

  /// 200: the resource in this version; 304 where the client has it.
  public static func ok(_ resource: Resource, version: ResourceVersion) -> Self {
    .init(chosen: ChosenResult(OK(resource, version: version)))
  }

  /// 200: the resource, of which a client has the current version when it has the same content.
  public static func ok(_ resource: Resource, version: ContentVersion) -> Self {
    .init(chosen: ChosenResult(OK(resource, version: version)))
  }
}

/// A set with an ``OK`` that answers a QUERY.
public protocol SearchMember: OKMember {}
extension SearchMember {
  /// 200: what was found, and where a GET asks the same again.
  public static func ok(
    _ resource: Resource, version: ResourceVersion? = nil, repeatAt: Location, resultAt: Location? = nil
  ) -> Self {
    .init(chosen: ChosenResult(OK(resource, version: version, repeatAt: repeatAt, resultAt: resultAt)))
  }

  /// 200: what was found, of which a client has the current version when it has the same content, and where a GET asks
  /// the same again.
  public static func ok(
    _ resource: Resource, version: ContentVersion, repeatAt: Location, resultAt: Location? = nil
  ) -> Self {
    .init(chosen: ChosenResult(OK(resource, version: version, repeatAt: repeatAt, resultAt: resultAt)))
  }
}

/// A set with ``Created``.
public protocol CreatedMember: ResultSet {}
extension CreatedMember {
  /// 201: the new resource and where it is.
  public static func created(_ resource: Resource, location: Location, version: ResourceVersion? = nil) -> Self {
    .init(chosen: ChosenResult(Created(resource, location: location, version: version)))
  }

  /// 201: where the new resource is.
  public static func created(location: Location, version: ResourceVersion? = nil) -> Self {
    .init(chosen: ChosenResult(Created(location: location, version: version)))
  }
}

/// A set with a ``Created`` at the request's own target.
public protocol CreatedTargetMember: ResultSet {}
extension CreatedTargetMember {
  /// 201: the target did not exist and was created.
  public static func created(
    _ resource: Resource, location: RequestTarget, version: ResourceVersion? = nil
  ) -> Self {
    .init(chosen: ChosenResult(Created(resource, location: location, version: version)))
  }

  /// 201 without content: the target did not exist and was created, such as a file that the client has itself.
  public static func created(location: RequestTarget, version: ResourceVersion? = nil) -> Self {
    .init(chosen: ChosenResult(Created(location: location, version: version)))
  }
}

/// A set with ``Accepted``.
public protocol AcceptedMember: ResultSet {}
extension AcceptedMember {
  /// 202: the work goes on after this answer, and its state can be read at the monitor.
  public static func accepted(
    _ job: some Encodable & Sendable, monitor: Location, retryAfter: RetryAfter? = nil
  ) -> Self {
    .init(chosen: ChosenResult(Accepted(job, monitor: monitor, retryAfter: retryAfter)))
  }
}

/// A set about work that goes on, with an ``OK`` that says when to ask again.
public protocol JobMember: OKMember, AcceptedMember {}
extension JobMember {
  /// 200: the state as it is now, which no cache keeps; ask again after this time.
  public static func ok(_ state: Resource, retryAfter: RetryAfter) -> Self {
    .init(chosen: ChosenResult(OK(state, retryAfter: retryAfter).caching(.noStore)))
  }

  /// 202: the work goes on after this answer, and its state can be read at the monitor.
  public static func accepted(_ state: Resource, monitor: Location, retryAfter: RetryAfter? = nil) -> Self {
    .init(chosen: ChosenResult(Accepted(state, monitor: monitor, retryAfter: retryAfter)))
  }
}

/// A set with ``NoContent``.
public protocol NoContentMember: ResultSet {
  /// Whether a profile wants the operation answered with content. As the handler says, by default.
  func changeStatus(in profile: ConventionProfile) -> ChangeStatus
}
extension NoContentMember {
  public func changeStatus(in profile: ConventionProfile) -> ChangeStatus { .asReturned }

  /// 204: it is done, and there is nothing to show.
  public static var noContent: Self { .init(chosen: ChosenResult(NoContent())) }

  /// 204: it is done, and the target now has this version.
  public static func noContent(version: ResourceVersion) -> Self {
    .init(chosen: ChosenResult(NoContent(version: version)))
  }
}

/// A set with ``MultiStatus``.
public protocol MultiStatusMember: ResultSet {}
extension MultiStatusMember {
  /// 207: each request of the batch has an outcome of its own.
  public static func multiStatus(_ items: [MultiStatus.Item], format: MultiStatus.Format = .json) -> Self {
    .init(chosen: ChosenResult(MultiStatus(items, format: format)))
  }
}

/// A set with ``SeeOther``.
public protocol SeeOtherMember: ResultSet {}
extension SeeOtherMember {
  /// 303: the result is at another URI.
  public static func seeOther(location: Location) -> Self { .init(chosen: ChosenResult(SeeOther(location: location))) }
}
