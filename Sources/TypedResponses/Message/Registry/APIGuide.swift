/// A published guide for APIs, whose demands on responses can be sent by and checked.
///
/// A ``ConventionProfile`` names the guide that it follows. What the guide demands of fields and problem documents is
/// sent then, and a checker with the profile reports what a response lacks. The statuses are the profile's own.
public struct APIGuide: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case nlGov = "nl-gov"
    case belgif, italy, zalando
  }

  package let kind: Kind

  /// The name in profiles and in the names of rules, such as `nl-gov`.
  public var name: String { kind.rawValue }

  /// The guide's title and the edition that is followed.
  public var title: String {
    switch kind {
    case .nlGov: "NL API Design Rules 2.2.0-rc.1"
    case .belgif: "Belgif REST guide 2026.06"
    case .italy: "Linee guida interoperabilità 2.3"
    case .zalando: "Zalando RESTful API guidelines"
    }
  }

  /// The API Design Rules of the Dutch government.
  ///
  /// <https://gitdocumentatie.logius.nl/publicatie/api/adr/>
  public static var nlGov: APIGuide { APIGuide(kind: .nlGov) }

  /// The REST guide of the Belgian public services.
  ///
  /// <https://www.belgif.be/specification/rest/api-guide/>
  public static var belgif: APIGuide { APIGuide(kind: .belgif) }

  /// The guide of the Italian agency AgID for interoperability.
  ///
  /// <https://italia.github.io/lg-modellointeroperabilita-docs/>
  public static var italy: APIGuide { APIGuide(kind: .italy) }

  /// The guidelines of Zalando, which other companies follow too.
  ///
  /// <https://opensource.zalando.com/restful-api-guidelines/>
  public static var zalando: APIGuide { APIGuide(kind: .zalando) }

  /// Every guide.
  public static var all: [APIGuide] { Kind.allCases.map { APIGuide(kind: $0) } }
}

extension APIGuide: CustomStringConvertible {
  public var description: String { title }
}
