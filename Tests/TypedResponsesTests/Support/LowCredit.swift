import TypedResponses

/// The problem of RFC 9457's first example.
struct LowCredit: ProblemType, Codable, Equatable {
  static let type: ProblemTypeURI = "https://example.com/probs/out-of-credit"
  static let title = "You do not have enough credit."
  static let documentation = "The purchase costs more than `balance`. Add credit to one of the `accounts`."
  static var examples: [LowCredit] { [.example] }
  var balance: Int
  var accounts: [String]
  var note: String?
  var base: Forbidden {
    Forbidden(detail: "Your current balance is 30, but that costs 50.").instance("/account/12345/msgs/abc")
      .message("credit.low", ["balance": .integer(Int64(balance))])
  }

  static let example = LowCredit(balance: 30, accounts: ["/account/12345", "/account/67890"])
}
