// The problem types of the draft on payments, version 01. Each is a 402 with a new challenge, but for the last.
// https://datatracker.ietf.org/doc/draft-ryan-httpauth-payment/

/// 402: the request came without a payment.
public struct PaymentMissing: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://paymentauth.org/problems/payment-required" }
  public static var title: String { "Payment Required" }
  public static var documentation: String {
    """
    The resource costs something. Pay in one of the ways that `WWW-Authenticate` or `PAYMENT-REQUIRED` \
    offers, and send the request again with the proof.
    """
  }
  public static var examples: [PaymentMissing] { [.init(.withoutChallenge())] }
  public let base: PaymentRequired

  /// The problem, with the ways to pay.
  public init(_ base: PaymentRequired) {
    self.base = base
  }

  /// The problem in a received document. The ways to pay stand in the response's fields, not in the document.
  public init(from decoder: any Decoder) throws { self.init(.withoutChallenge()) }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

/// 402: the payment that came is less than was asked for.
public struct PaymentInsufficient: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://paymentauth.org/problems/payment-insufficient" }
  public static var title: String { "Payment Insufficient" }
  public static var documentation: String {
    """
    The payment is less than the challenge asked for. Pay by the new challenge, and send the request \
    again.
    """
  }
  public static var examples: [PaymentInsufficient] { [.init(.withoutChallenge())] }
  public let base: PaymentRequired

  /// The problem, with the ways to pay.
  public init(_ base: PaymentRequired) {
    self.base = base
  }

  /// The problem in a received document. The ways to pay stand in the response's fields, not in the document.
  public init(from decoder: any Decoder) throws { self.init(.withoutChallenge()) }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

/// 402: the challenge or the payment that came is no longer good.
public struct PaymentExpired: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://paymentauth.org/problems/payment-expired" }
  public static var title: String { "Payment Expired" }
  public static var documentation: String {
    """
    The challenge that was paid, or the payment itself, has expired. Pay by the new challenge, and send \
    the request again.
    """
  }
  public static var examples: [PaymentExpired] { [.init(.withoutChallenge())] }
  public let base: PaymentRequired

  /// The problem, with the ways to pay.
  public init(_ base: PaymentRequired) {
    self.base = base
  }

  /// The problem in a received document. The ways to pay stand in the response's fields, not in the document.
  public init(from decoder: any Decoder) throws { self.init(.withoutChallenge()) }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

/// 402: the proof of the payment does not hold.
public struct PaymentVerificationFailed: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://paymentauth.org/problems/verification-failed" }
  public static var title: String { "Verification Failed" }
  public static var documentation: String {
    """
    The proof of the payment could not be verified. Pay by the new challenge, and send the request \
    again.
    """
  }
  public static var examples: [PaymentVerificationFailed] { [.init(.withoutChallenge())] }
  public let base: PaymentRequired

  /// The problem, with the ways to pay.
  public init(_ base: PaymentRequired) {
    self.base = base
  }

  /// The problem in a received document. The ways to pay stand in the response's fields, not in the document.
  public init(from decoder: any Decoder) throws { self.init(.withoutChallenge()) }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

/// 402: the credentials of the payment cannot be read.
public struct MalformedPaymentCredential: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://paymentauth.org/problems/malformed-credential" }
  public static var title: String { "Malformed Credential" }
  public static var documentation: String {
    """
    The field `Authorization` does not have the form of the scheme `Payment`. Correct the client; the \
    new challenge can be paid.
    """
  }
  public static var examples: [MalformedPaymentCredential] { [.init(.withoutChallenge())] }
  public let base: PaymentRequired

  /// The problem, with the ways to pay.
  public init(_ base: PaymentRequired) {
    self.base = base
  }

  /// The problem in a received document. The ways to pay stand in the response's fields, not in the document.
  public init(from decoder: any Decoder) throws { self.init(.withoutChallenge()) }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

/// 402: the challenge that was paid is not one of this server, or was used before.
public struct InvalidPaymentChallenge: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://paymentauth.org/problems/invalid-challenge" }
  public static var title: String { "Invalid Challenge" }
  public static var documentation: String {
    """
    The challenge is unknown, expired or used already. Pay by the new challenge, and send the request \
    again.
    """
  }
  public static var examples: [InvalidPaymentChallenge] { [.init(.withoutChallenge())] }
  public let base: PaymentRequired

  /// The problem, with the ways to pay.
  public init(_ base: PaymentRequired) {
    self.base = base
  }

  /// The problem in a received document. The ways to pay stand in the response's fields, not in the document.
  public init(from decoder: any Decoder) throws { self.init(.withoutChallenge()) }

  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: JSONKey.self) }
}

/// 400: the payment came by a method that is not taken here.
public struct PaymentMethodUnsupported: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://paymentauth.org/problems/method-unsupported" }
  public static var title: String { "Method Unsupported" }
  public static var documentation: String {
    """
    The payment method is not taken here. Send the request without a payment to learn the methods that are.
    """
  }
  public static var examples: [PaymentMethodUnsupported] { [.init()] }
  public var base: BadRequest { BadRequest() }

  /// The problem.
  public init() {}
}
