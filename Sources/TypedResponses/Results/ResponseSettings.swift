/// What an application decides once for all its responses.
public struct ResponseSettings: Sendable {
  /// The encoders of content, in the order of preference. The first is used when the client has no preference.
  public let encoders: [any ContentEncoder]
  /// What the encoders write, in the same order.
  let offered: [OfferedMediaType]
  /// How problem documents are written.
  public var problems = ProblemSettings()
  /// Which status is sent where HTTP leaves a choice.
  public var conventions = ConventionProfile()
  /// Which tags of a conditional request count as the current one.
  public var tagMatching = TagMatching.exact

  /// Settings with at least one encoder of content.
  public init(encoder: any ContentEncoder = JSONContentEncoder(), _ others: any ContentEncoder...) {
    self.init(encoders: [encoder] + others)
  }

  /// Settings with these encoders, one or more.
  init(encoders: [any ContentEncoder]) {
    self.encoders = encoders
    offered = encoders.map { OfferedMediaType($0.contentType) }
  }

  /// JSON content with the package's own encoder.
  public static let standard = ResponseSettings()
}

extension ResponseSettings: CustomStringConvertible {
  /// The formats of content.
  public var description: String { "content as \(available.joined(separator: ", "))" }
}
