/// A token that is bound to a key, with the proof that the client has the key.
///
/// The proof is a JSON Web Token that the application checks: its signature, method, target, time and nonce.
///
/// [RFC 9449 §7.1](https://www.rfc-editor.org/rfc/rfc9449#section-7.1)
public struct DPoPCredentials: Sendable {
  /// The access token.
  public let token: Secret
  /// The proof, as the field `DPoP` has it: three parts of base64url with dots between.
  public let proof: String

  init?(_ token: Secret, proofs: [String]) {
    guard proofs.count == 1, DPoPCredentials.isProof(proofs[0]) else { return nil }
    self.token = token
    proof = proofs[0]
  }

  private static func isProof(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { octet in
            (0x61...0x7A).contains(octet | 0x20) || FieldSyntax.digit(octet) != nil || octet == UInt8(ascii: "-")
              || octet == UInt8(ascii: "_")
          }
      }
  }
}

extension DPoPCredentials: CustomStringConvertible {
  /// What they are, without what is secret.
  public var description: String { "a DPoP token and its proof" }
}
