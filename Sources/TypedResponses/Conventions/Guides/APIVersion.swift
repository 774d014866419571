/// The version of an API as clients are told it: `major.minor.patch`, with a pre-release if there is one.
///
/// ```swift
/// var pipeline = ResponsePipeline()
/// pipeline.settings.conventions.apiVersion = "1.4.2"
/// ```
///
/// [Semantic Versioning](https://semver.org/spec/v2.0.0.html)
public struct APIVersion: Sendable, Hashable {
  /// The version as it is sent.
  public let text: String

  /// The version in this text, or `nil` when it is not written as Semantic Versioning asks for.
  public init?(_ text: String) {
    let build = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = build[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, numbers.allSatisfy(Self.isNumber),
      parts.dropFirst().allSatisfy({ Self.areIdentifiers($0, mayHaveLeadingZeros: false) }),
      build.dropFirst().allSatisfy({ Self.areIdentifiers($0, mayHaveLeadingZeros: true) })
    else { return nil }
    self.text = text
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { FieldSyntax.digit($0) != nil } && (text == "0" || !text.hasPrefix("0"))
  }

  private static func areIdentifiers(_ text: Substring, mayHaveLeadingZeros: Bool) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      let isNumeric = part.utf8.allSatisfy { FieldSyntax.digit($0) != nil }
      guard !part.isEmpty, mayHaveLeadingZeros || !isNumeric || isNumber(part) else { return false }
      return part.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar == "-" || scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
      }
    }
  }

  var fieldValue: FieldValue { FieldValue(checked: text) }
}

extension APIVersion: ExpressibleByStringLiteral {
  /// A version written in the source, such as `"1.4.2"`.
  public init(stringLiteral text: String) {
    guard let version = APIVersion(text) else {
      preconditionFailure("\"\(text)\" is no version such as \"1.4.2\" or \"2.0.0-beta.3\".")
    }
    self = version
  }
}

extension APIVersion: CustomStringConvertible {
  public var description: String { text }
}
