extension ConventionProfile {
  /// Whether the profile has fields for every response.
  var hasFields: Bool { guide?.kind == .nlGov || apiVersion != nil }

  /// Adds the fields that belong to every response. What is there already stands.
  func addFields(to fields: inout HeaderFields) {
    if let apiVersion, !fields.contains(.apiVersion) { fields.append(.apiVersion, apiVersion.fieldValue) }
    if guide?.kind == .nlGov { fields.mergeAmbient(APIGuide.securityFields) }
  }
}

extension APIGuide {
  /// The fields of `/core/transport/security-headers` in the NL API Design Rules.
  fileprivate static let securityFields = [
    HeaderField(.cacheControl, "no-store"),
    HeaderField(.contentSecurityPolicy, "frame-ancestors 'none'"),
    HeaderField(.strictTransportSecurity, "max-age=31536000"),
    HeaderField(.xContentTypeOptions, "nosniff"),
    HeaderField(.xFrameOptions, "DENY"),
  ]
}
