/// Which share of the requests has to succeed.
struct Objective {
  /// The share in hundred-millionths of all requests, so that nothing is lost to rounding.
  private let share: Int
  private static var whole: Int { 100_000_000 }

  /// Reads a percentage such as `99.9` or `99.9%`.
  init(_ text: String) throws(ArgumentError) {
    let number = text.last == "%" ? text.dropLast() : text[...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    let isNumber = (parts + [fraction]).allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard isNumber, parts.count == 1 || parts.count == 2 && !fraction.isEmpty, let percent = Int(parts[0]) else {
      throw ArgumentError("The objective '\(text)' is no percentage such as 99.9.")
    }
    guard fraction.count <= 6 else {
      throw ArgumentError("The objective '\(text)' has more than six digits after the point.")
    }
    let padded = fraction + String(repeating: "0", count: 6 - fraction.count)
    guard percent < 100 else {
      throw ArgumentError("The objective '\(text)' leaves no error budget: it has to lie between 0 and 100.")
    }
    share = percent * 1_000_000 + (Int(padded) ?? 0)
    guard share > Self.whole / 100 else {
      throw ArgumentError("The objective '\(text)' is at most one percent. It is a percentage: write 99.9, not 0.999.")
    }
  }

  /// The share of requests that may fail, such as `0.001`.
  var budget: String { Self.decimal(Self.whole - share, digits: 8) }

  /// The same in percent, such as `0.1`.
  var budgetPercentage: String { Self.decimal(Self.whole - share, digits: 6) }

  /// The objective, such as `99.9`.
  var percentage: String { Self.decimal(share, digits: 6) }

  /// The share of failures at which the budget burns so many times faster than it lasts, in tenths: 144 for 14.4.
  ///
  /// With a large budget that share would be near or beyond all requests. Half of what lies between the budget and all
  /// requests is then enough.
  func threshold(tenths: Int) -> String {
    let budget = Self.whole - share
    let most = (Self.whole + budget) / 2
    if budget * tenths > most * 10 { return Self.decimal(most, digits: 8) }
    return "\(Self.decimal(tenths, digits: 1)) * \(self.budget)"
  }

  private static func decimal(_ number: Int, digits: Int) -> String {
    let text = String(number)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    var fraction = padded.suffix(digits)
    while fraction.last == "0" { fraction.removeLast() }
    return String(padded.dropLast(digits)) + (fraction.isEmpty ? "" : ".\(fraction)")
  }
}
