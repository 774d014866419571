/// What a team decides once where HTTP leaves it a choice of statuses: it is sent, and a checker can expect it.
///
/// ```swift
/// var pipeline = ResponsePipeline()
/// pipeline.settings.conventions.validation = .badRequest
/// pipeline.settings.conventions.deletion = .noContent
/// pipeline.settings.conventions.denial = .notFound
/// ```
///
/// | choice | decides about | unless set |
/// |---|---|---|
/// | ``validation`` | ``ValidationFailed`` and the problem types over it, wherever they are thrown | 422 |
/// | ``replacement``, ``update``, ``deletion`` | ``ReplaceResult``, ``UpdateResult``, ``DeleteResult`` | as the handler says |
/// | ``denial`` | ``Forbidden`` in a ``FailureSet`` that has ``NotFound``, too | 403 |
/// | ``removal`` | ``Gone`` in a ``FailureSet`` that has ``NotFound``, too | 410 |
/// | ``guide``, ``apiVersion`` | fields of every response, and what problem documents hold | none |
///
/// A profile chooses among the outcomes that a set has, so no set gets another one by it. A status type that is returned
/// or thrown by itself, such as ``Forbidden``, is sent as it is: whoever wrote it has chosen.
public struct ConventionProfile: Sendable, Hashable {
  /// The status of a failed validation.
  public var validation: ValidationStatus = .unprocessableContent
  /// The status of a PUT that replaced its target.
  public var replacement: ChangeStatus = .asReturned
  /// The status of a PATCH.
  public var update: ChangeStatus = .asReturned
  /// The status of a DELETE.
  public var deletion: ChangeStatus = .asReturned
  /// What a client is told that lacks the permission.
  public var denial: DenialStatus = .forbidden
  /// What a client is told of a resource that was removed for good.
  public var removal: RemovalStatus = .gone

  /// The guide whose demands on fields and problem documents are met. ``nlGov``, ``belgif``, ``italy`` and ``zalando``
  /// are profiles with a guide and the statuses that it asks for.
  public var guide: APIGuide?
  /// The version of the API, which is sent as `API-Version` with every response; not sent unless set.
  public var apiVersion: APIVersion?

  /// 422, 403, 410, and changes answered as the handler says.
  public init() {}
}

/// The statuses with which a failed validation can be answered.
public struct ValidationStatus: Sendable, Hashable {
  package let status: StatusCode

  /// 422, which says that the content was understood.
  public static var unprocessableContent: ValidationStatus { ValidationStatus(status: .unprocessableContent) }
  /// 400, for clients that know nothing else.
  public static var badRequest: ValidationStatus { ValidationStatus(status: .badRequest) }
}

/// The statuses with which a resource that was changed or removed can be answered.
public struct ChangeStatus: Sendable, Hashable {
  /// The status, if one is chosen.
  package let status: StatusCode?

  /// What the handler returns.
  public static var asReturned: ChangeStatus { ChangeStatus(status: nil) }
  /// 200 with the resource. Content cannot be made up, so a set with ``NoContent`` is sent as it is; a checker tells.
  public static var ok: ChangeStatus { ChangeStatus(status: .ok) }
  /// 204: the content of an ``OK`` is left out. The new version is sent all the same.
  public static var noContent: ChangeStatus { ChangeStatus(status: .noContent) }
}

/// The statuses with which a client without permission can be answered.
public struct DenialStatus: Sendable, Hashable {
  package let status: StatusCode

  /// 403, which says that there is something.
  public static var forbidden: DenialStatus { DenialStatus(status: .forbidden) }
  /// 404, which does not. No other 404 of a ``FailureSet`` says more than the status then, nor has fields of its own:
  /// what only one of the two says would betray it.
  public static var notFound: DenialStatus { DenialStatus(status: .notFound) }
}

/// The statuses with which a resource that was removed can be answered.
public struct RemovalStatus: Sendable, Hashable {
  package let status: StatusCode

  /// 410, which says that there was something: links to it may go.
  public static var gone: RemovalStatus { RemovalStatus(status: .gone) }
  /// 404, with the same document otherwise.
  public static var notFound: RemovalStatus { RemovalStatus(status: .notFound) }
}

extension ConventionProfile: CustomStringConvertible {
  /// What it chooses, such as: "invalid values 422, no permission 403, what was deleted 410".
  public var description: String {
    let choices = [
      "invalid values \(validation.status.code)", "no permission \(denial.status.code)",
      "what was deleted \(removal.status.code)", replacement.status.map { "replaced \($0.code)" },
      update.status.map { "updated \($0.code)" }, deletion.status.map { "deleted \($0.code)" },
      guide.map { "by \($0)" },
    ]
    return choices.compactMap(\.self).joined(separator: ", ")
  }
}

extension ValidationStatus: CustomStringConvertible {
  /// The status.
  public var description: String { status.description }
}

extension ChangeStatus: CustomStringConvertible {
  /// The status, or "as returned".
  public var description: String { status?.description ?? "as returned" }
}

extension DenialStatus: CustomStringConvertible {
  /// The status.
  public var description: String { status.description }
}

extension RemovalStatus: CustomStringConvertible {
  /// The status.
  public var description: String { status.description }
}
