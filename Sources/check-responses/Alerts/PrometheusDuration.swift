/// A span of time as Prometheus writes it, such as `1h30m`, in whole seconds.
struct PrometheusDuration: Equatable, Comparable {
  let seconds: Int

  private static var units: [(name: String, seconds: Int)] {
    [("y", 31_536_000), ("w", 604_800), ("d", 86400), ("h", 3600), ("m", 60), ("s", 1)]
  }

  init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads numbers with units, the largest first, each unit once; `nil` for everything else and for zero.
  init?(_ text: String) {
    var rest = text[...]
    var units = Self.units[...]
    var total = 0
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), let letter = rest.dropFirst(digits.count).first,
        let place = units.firstIndex(where: { $0.name == String(letter) })
      else { return nil }
      let (part, tooLarge) = number.multipliedReportingOverflow(by: units[place].seconds)
      let (sum, overflow) = total.addingReportingOverflow(part)
      guard !tooLarge, !overflow else { return nil }
      total = sum
      units = units[(place + 1)...]
      rest = rest.dropFirst(digits.count + 1)
    }
    guard total > 0 else { return nil }
    seconds = total
  }

  static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

extension PrometheusDuration: CustomStringConvertible {
  /// With days as the largest unit, as in `30d` and `4m40s`.
  var description: String {
    var rest = seconds
    var text = ""
    for unit in Self.units.dropFirst(2) where rest >= unit.seconds {
      text += "\(rest / unit.seconds)\(unit.name)"
      rest %= unit.seconds
    }
    return text
  }
}
