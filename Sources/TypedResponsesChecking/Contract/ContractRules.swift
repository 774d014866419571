import TypedResponses

/// The rules about what a whole resource does from one request to the next: a `CRUDContract` applies them.
extension ConventionRule {
  /// A request got no response at all.
  package static var contractAnswer: ConventionRule {
    contract("answer", .must, .rfc(9112, "9.3"), "Answer every request, or say with a status why it is refused.")
  }
  /// A POST to the collection did not create.
  package static var contractCreateStatus: ConventionRule {
    contract("create.status", .should, .http("9.3.3"), "Answer 201 to a POST that creates.")
  }
  /// Nothing tells where the new resource is.
  package static var contractCreateAddress: ConventionRule {
    contract("create.address", .should, .http("9.3.3"), "Tell the address of the new resource with Location.")
  }
  /// The 201 told another version than the resource has.
  package static var contractCreateTag: ConventionRule {
    contract(
      "create.tag", .must, .http("15.3.2"),
      "Send in the ETag of a 201 the tag that the new resource then has, or none.")
  }
  /// The resource cannot be read at its address.
  package static var contractReadStatus: ConventionRule {
    contract("read.status", .must, .http("15.3.2"), "Answer 200 to a GET of the address that was told.")
  }
  /// Nothing to compare versions with.
  package static var contractReadTag: ConventionRule {
    contract(
      "read.tag", .should, .http("8.8.3"),
      "Send ETag with what can change; without one the steps with conditions have to be left out by declaration.")
  }
  /// A strong tag stands for two contents.
  package static var contractStrongTag: ConventionRule {
    contract(
      "read.strong-tag", .must, .http("8.8.1"),
      "Give content that differs another strong tag, or make the tag weak.")
  }
  /// The tag changes though nothing was changed.
  package static var contractSteadyTag: ConventionRule {
    contract(
      "read.steady-tag", .should, .http("8.8.1"),
      "Keep the tag while the resource stays as it is: else no condition of a client ever holds.")
  }
  /// The condition of a GET was not evaluated.
  package static var contractConditionalRead: ConventionRule {
    contract(
      "conditional-read.status", .must, .http("13.1.2"),
      "Answer 304 to a GET whose If-None-Match names the current tag, and 200 when it names another.")
  }
  /// HEAD is not answered as GET.
  package static var contractHead: ConventionRule {
    contract("head.status", .should, .http("9.3.2"), "Answer HEAD with the status that GET gets.")
  }
  /// A change did not succeed.
  package static func contractChangeStatus(_ name: String) -> ConventionRule {
    contract(
      "\(name).status", name == "replace" ? .must : .should, section(of: name),
      "Answer a change whose condition holds with 200 or 204; a removal also with 202.")
  }
  /// A change was made although its condition did not hold.
  package static func contractStale(_ name: String) -> ConventionRule {
    contract(
      "\(name).stale", .must, .http("13.1.1"),
      "Answer 412 and change nothing when If-Match names no current tag: somebody else's change would be lost.")
  }
  /// A change succeeded and changed nothing.
  package static func contractEffect(_ name: String) -> ConventionRule {
    contract(
      "\(name).effect", .must, section(of: name), "Show the change in the answer to the next GET.")
  }
  /// The tag of before stands for the content of after.
  package static func contractTag(_ name: String) -> ConventionRule {
    contract("\(name).tag", .must, .http("8.8.1"), "Give the resource another ETag whenever it changes.")
  }
  /// The answer to the change told another version than the resource has.
  package static func contractToldTag(_ name: String) -> ConventionRule {
    contract(
      "\(name).told-tag", .must, .http("8.8"),
      "Send in the ETag of the answer the tag that the resource has after the change, or none.")
  }
  /// A question was not answered.
  package static var contractSearchStatus: ConventionRule {
    contract("search.status", .must, .rfc(10008, "2"), "Answer 200 to a QUERY that finds something.")
  }
  /// The condition of a QUERY was not evaluated.
  package static var contractSearchCondition: ConventionRule {
    contract(
      "search.condition", .must, .rfc(10008, "2.6"),
      "Answer 304 to a QUERY whose If-None-Match names the tag of the result.")
  }
  /// A QUERY that does not say what it holds was answered.
  package static var contractSearchUntyped: ConventionRule {
    contract("search.untyped", .must, .rfc(10008, "2"), "Answer 400 to a QUERY without Content-Type.")
  }
  /// The result leaves out what the question is about.
  package static var contractSearchMember: ConventionRule {
    contract("search.member", .convention, .rfc(10008, "2"), "Show everything that the question finds.")
  }
  /// A question cannot be repeated as was said.
  package static var contractSearchRepeat: ConventionRule {
    contract(
      "search.repeat", .must, .rfc(10008, "2.4"), "Answer a GET of the Location of a QUERY with the result of it.")
  }
  /// The list cannot be read.
  package static var contractListStatus: ConventionRule {
    contract("list.status", .must, .http("15.3.1"), "Answer 200 to a GET of the collection.")
  }
  /// What was created is not in the list.
  package static var contractListMember: ConventionRule {
    contract("list.member", .convention, .http("9.3.3"), "List every resource of the collection.")
  }
  /// The pages have no links.
  package static var contractPageLink: ConventionRule {
    contract("paging.link", .convention, .rfc(8288, "3"), "Send Link with rel=\"next\" on every page but the last.")
  }
  /// A link to the next page leads back.
  package static var contractPageLoop: ConventionRule {
    contract("paging.loop", .convention, .rfc(8288, "3"), "Link from every page to one that was not shown before.")
  }
  /// A page cannot be read.
  package static var contractPageStatus: ConventionRule {
    contract("paging.status", .convention, .http("15.3.1"), "Answer 200 to a GET of a page that a link leads to.")
  }
  /// A resource stands on two pages.
  package static var contractPageRepeated: ConventionRule {
    contract("paging.repeated", .convention, .rfc(8288, "3"), "Show every resource on one page only.")
  }
  /// A removed resource is still there.
  package static var contractDeleteEffect: ConventionRule {
    contract("delete.effect", .must, .http("9.3.5"), "Answer 404 or 410 to a GET of what was removed.")
  }
  /// A removal that was repeated failed.
  package static var contractDeleteAgain: ConventionRule {
    contract(
      "delete.again", .must, .http("9.2.2"),
      "Answer 404, 410 or 204 to a DELETE that is repeated: clients repeat it when the connection broke.")
  }
  /// A change with `If-Match: *` brought a removed resource back.
  package static var contractDeletedReplace: ConventionRule {
    contract(
      "deleted.replace", .must, .http("13.1.1"),
      "Answer 412 or 404 when If-Match is * and there is no resource.")
  }
  /// Content that is no JSON was not refused as such.
  package static var contractMalformed: ConventionRule {
    contract("malformed.status", .should, .http("15.5.1"), "Answer 400 to content that cannot be read.")
  }
  /// Content of another type was not refused as such.
  package static var contractMediaType: ConventionRule {
    contract("media-type.status", .should, .http("15.5.16"), "Answer 415 to content of a type that is not taken.")
  }
  /// A method nobody knows was not refused as such.
  package static var contractUnknownMethod: ConventionRule {
    contract("unknown-method.status", .should, .http("9.1"), "Answer 501 to a method that the server does not know.")
  }
  /// A method the resource does not take was not refused as such.
  package static var contractMethodNotAllowed: ConventionRule {
    contract(
      "method-not-allowed.status", .should, .http("9.1"),
      "Answer 405 with Allow to a method that the server knows and the resource does not take.")
  }
  /// A request that nothing satisfies was answered with something else.
  package static var contractNotAcceptable: ConventionRule {
    contract(
      "not-acceptable.status", .should, .http("12.5.1"),
      "Answer 406, or send what there is, when Accept names nothing that can be sent.")
  }
  /// A request without credentials was let in, or refused without a challenge.
  package static var contractCredentials: ConventionRule {
    contract(
      "credentials.status", .should, .http("11.4"),
      "Answer 401 with a challenge to a request that needs credentials and has none.")
  }
  /// A failed validation was answered otherwise than the profile says.
  package static var contractUnacceptable: ConventionRule {
    contract(
      "unacceptable.status", .should, .http("15.5.21"),
      "Answer values that are not acceptable with the status that the profile has for them.")
  }
  /// A change that was refused was made.
  package static var contractUnacceptableEffect: ConventionRule {
    contract("unacceptable.effect", .must, .http("15.5"), "Change nothing when the content is refused.")
  }
  /// No failed validation was seen.
  package static var contractUnacceptableSamples: ConventionRule {
    contract(
      "unacceptable.samples", .convention, .http("15.5.21"),
      "Name content that has to be refused, with following(_:unacceptable:), or leave the step out with a reason.")
  }
  /// A refusal is no problem document.
  package static var contractRefusalDocument: ConventionRule {
    contract("refusal.document", .convention, .rfc(9457, "3"), "Send a problem document that says what is wrong.")
  }
  /// A client without permission was answered otherwise than the profile says.
  package static var contractDenial: ConventionRule {
    contract(
      "denial.status", .should, .http("15.5.4"),
      "Answer credentials that lack the permission with the status that the profile has for them.")
  }
  /// The challenge beside a denial does not fit.
  package static var contractDenialChallenge: ConventionRule {
    contract(
      "denial.challenge", .should, .rfc(6750, "3.1"),
      "Send a Bearer challenge with insufficient_scope beside a 403, and none beside a 404 that hides the resource.")
  }
  /// OPTIONS is not answered.
  package static var contractOptions: ConventionRule {
    contract("options.status", .should, .http("9.3.7"), "Answer OPTIONS with 200 or 204 and Allow.")
  }
  /// `Allow` leaves out what works.
  package static var contractOptionsMethods: ConventionRule {
    contract("options.methods", .must, .http("10.2.1"), "List in Allow every method that the resource takes.")
  }

  /// Every rule of contracts.
  package static let contracts: [ConventionRule] =
    [
      contractAnswer, contractCreateStatus, contractCreateAddress, contractCreateTag, contractReadStatus,
      contractReadTag, contractStrongTag, contractSteadyTag, contractConditionalRead, contractHead,
      contractSearchStatus, contractSearchCondition, contractSearchUntyped, contractSearchMember,
      contractSearchRepeat, contractListStatus, contractListMember, contractPageLink, contractPageLoop,
      contractPageStatus,
      contractPageRepeated, contractDeleteEffect, contractDeleteAgain, contractDeletedReplace, contractMalformed,
      contractMediaType, contractUnknownMethod, contractMethodNotAllowed, contractNotAcceptable,
      contractCredentials, contractOptions, contractOptionsMethods, contractChangeStatus("delete"),
      contractStale("delete"), contractUnacceptable, contractUnacceptableEffect, contractUnacceptableSamples,
      contractRefusalDocument, contractDenial, contractDenialChallenge,
    ]
    + ["replace", "patch"].flatMap {
      [contractChangeStatus($0), contractStale($0), contractEffect($0), contractTag($0), contractToldTag($0)]
    }

  private static func section(of change: String) -> RFCSection {
    switch change {
    case "replace": .http("9.3.4")
    case "patch": .rfc(5789, "2")
    default: .http("9.3.5")
    }
  }

  private static func contract(
    _ name: String, _ severity: Severity, _ section: RFCSection, _ advice: String
  ) -> ConventionRule {
    ConventionRule(RuleID("contract.\(name)"), severity, section, advice) { _ in nil }
  }
}
