import TypedResponses

/// The formats of strings and numbers that are looked at; others are names for people.
///
/// [JSON Schema 2020-12 §7.3](https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3), and the
/// [registry of OpenAPI](https://spec.openapis.org/registry/format/)
enum SchemaFormat {
  /// Whether a value has a format; `nil` when the format says nothing of such a value, or is not looked at.
  static func isKept(_ format: String, by value: JSONValue) -> Bool? {
    if let number = SchemaNumber(value) { return isKept(format, by: number) }
    guard case .string(let text) = value else { return nil }
    return switch format {
    case "date-time": isDateTime(text)
    case "date": isDate(text[...])
    case "time": isTime(text[...])
    case "duration": isDuration(text)
    case "uuid": isUUID(text)
    case "email": isEmail(text)
    case "hostname": MemberFormat.isHostname(text[...])
    case "ipv4": InternetAddress.isIPv4(Array(text.utf8)[...])
    case "ipv6": InternetAddress.isIPv6(Array(text.utf8)[...])
    case "uri": isURI(text, isRelative: false)
    case "uri-reference": isURI(text, isRelative: true)
    case "json-pointer": JSONPointer(text) != nil
    case "regex": isPattern(text)
    case "byte": isBase64(text)
    default: nil
    }
  }

  private static func isKept(_ format: String, by number: SchemaNumber) -> Bool? {
    let limits: (least: Int64, most: Int64)
    switch format {
    case "int8": limits = (Int64(Int8.min), Int64(Int8.max))
    case "uint8": limits = (0, Int64(UInt8.max))
    case "int16": limits = (Int64(Int16.min), Int64(Int16.max))
    case "uint16": limits = (0, Int64(UInt16.max))
    case "int32": limits = (Int64(Int32.min), Int64(Int32.max))
    case "uint32": limits = (0, Int64(UInt32.max))
    case "int64": limits = (.min, .max)
    default: return nil
    }
    guard number.isInteger, let least = SchemaNumber(.integer(limits.least)),
      let most = SchemaNumber(.integer(limits.most))
    else { return false }
    return (least...most).contains(number)
  }

  // MARK: - Times

  private static func number(_ text: Substring, _ range: ClosedRange<Int>, digits: Int = 2) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ FieldSyntax.digit($0) != nil }), let number = Int(text),
      range.contains(number)
    else { return nil }
    return number
  }

  private static func isDate(_ text: Substring) -> Bool { MemberFormat.date.isValid(String(text)) }

  private static func isTime(_ text: Substring) -> Bool {
    guard text.utf8.count >= 9, text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let clock = text.prefix(8).split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, let hour = number(clock[0], 0...23), let minute = number(clock[1], 0...59),
      let second = number(clock[2], 0...60)
    else { return false }
    var rest = text.dropFirst(8)
    if rest.first == "." {
      let digits = rest.dropFirst().prefix { $0.isNumber }
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(digits.count + 1)
    }
    guard let sign = rest.first else { return false }
    var ahead = 0
    if sign == "Z" || sign == "z" {
      guard rest.count == 1 else { return false }
    } else {
      let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
      guard sign == "+" || sign == "-", parts.count == 2, let hours = number(parts[0], 0...23),
        let minutes = number(parts[1], 0...59)
      else { return false }
      ahead = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
    }
    // A leap second is the last of a day in UTC.
    return second < 60 || (hour * 60 + minute - ahead + 2880) % 1440 == 1439
  }

  private static func isDateTime(_ text: String) -> Bool {
    guard text.utf8.count >= 20, text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let separator = text.dropFirst(10).first
    return (separator == "T" || separator == "t") && isDate(text.prefix(10)) && isTime(text.dropFirst(11))
  }

  private static func isDuration(_ text: String) -> Bool {
    guard text.first == "P", text.count > 1 else { return false }
    var rest = text.dropFirst()
    func take(_ units: String) -> Int? {
      var (count, last) = (0, -1)
      while let first = rest.first, first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        guard let unit = rest.popFirst(), let index = units.firstIndex(of: unit) else { return nil }
        let place = units.distance(from: units.startIndex, to: index)
        guard last < 0 || place == last + 1 else { return nil }
        last = place
        count += 1
      }
      return count
    }
    if text.hasSuffix("W") { return take("W") == 1 && rest.isEmpty }
    guard let days = take("YMD") else { return false }
    if rest.isEmpty { return days > 0 }
    guard rest.popFirst() == "T", let times = take("HMS") else { return false }
    return times > 0 && rest.isEmpty
  }

  // MARK: - Names and addresses

  private static func isUUID(_ text: String) -> Bool {
    text.utf8.count == 36
      && text.utf8.enumerated().allSatisfy { index, octet in
        [8, 13, 18, 23].contains(index) ? octet == UInt8(ascii: "-") : FieldSyntax.hexDigit(octet) != nil
      }
  }

  private static func isEmail(_ text: String) -> Bool {
    guard let at = text.lastIndex(of: "@") else { return false }
    let (local, domain) = (text[..<at], text[text.index(after: at)...])
    if domain.hasPrefix("["), domain.hasSuffix("]") {
      let address = Array(domain.utf8.dropFirst().dropLast())[...]
      let isIPv6 = address.starts(with: "IPv6:".utf8) && InternetAddress.isIPv6(address.dropFirst(5))
      guard isIPv6 || InternetAddress.isIPv4(address) else { return false }
    } else if !MemberFormat.isHostname(domain) {
      return false
    }
    if local.utf8.count >= 3, local.hasPrefix("\""), local.hasSuffix("\"") {
      return FieldText.unquoted(String(local)) != nil
    }
    return !local.isEmpty
      && local.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
        !atom.isEmpty
          && atom.utf8.allSatisfy { FieldSyntax.isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
      }
  }

  private static func isURI(_ text: String, isRelative: Bool) -> Bool {
    let octets = Array(text.utf8)
    var rest = octets[...]
    let letters = rest.prefix { FieldSyntax.isLetterOrDigit($0) || "+-.".utf8.contains($0) }
    let hasScheme =
      (letters.first.map { FieldSyntax.digit($0) == nil && FieldSyntax.isLetterOrDigit($0) } ?? false)
      && rest.dropFirst(letters.count).first == UInt8(ascii: ":")
    if hasScheme {
      rest = rest.dropFirst(letters.count + 1)
    } else if !isRelative || rest.prefix(while: { !"/?#".utf8.contains($0) }).contains(UInt8(ascii: ":")) {
      return false
    }
    if rest.starts(with: "//".utf8) {
      let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
      rest = rest.dropFirst(2 + authority.count)
      guard isAuthority(String(decoding: authority, as: UTF8.self)) else { return false }
    }
    var hasFragment = false
    while let octet = rest.popFirst() {
      if octet == UInt8(ascii: "#") {
        guard !hasFragment else { return false }
        hasFragment = true
      } else if octet == UInt8(ascii: "%") {
        guard rest.count >= 2, rest.prefix(2).allSatisfy({ FieldSyntax.hexDigit($0) != nil }) else { return false }
        rest = rest.dropFirst(2)
      } else if !FieldSyntax.isLetterOrDigit(octet) && !"-._~!$&'()*+,;=:@/?".utf8.contains(octet) {
        return false
      }
    }
    return true
  }

  private static func isAuthority(_ text: String) -> Bool {
    let at = text.lastIndex(of: "@")
    let user = at.map { text[..<$0] } ?? ""
    var host = at.map { text[text.index(after: $0)...] } ?? text[...]
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]"), InternetAddress.isIPv6(Array(host[..<end].utf8).dropFirst()) else {
        return false
      }
      host = host[host.index(after: end)...]
      guard host.isEmpty || host.hasPrefix(":") else { return false }
    }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.count < 2 || parts[1].utf8.allSatisfy({ FieldSyntax.digit($0) != nil }) else {
      return false
    }
    return ([user, parts.first ?? ""]).allSatisfy { part in
      part.utf8.allSatisfy { FieldSyntax.isLetterOrDigit($0) || "-._~!$&'()*+,;=%:".utf8.contains($0) }
    }
  }

  /// Whether a text is a regular expression; `nil` when that cannot be told.
  private static func isPattern(_ text: String) -> Bool? {
    do throws(ECMAPattern.Refusal) {
      _ = try ECMAPattern(text)
      return true
    } catch {
      return error.isFault ? false : nil
    }
  }

  private static func isBase64(_ text: String) -> Bool {
    let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return text.utf8.count % 4 == 0 && padding <= 2
      && text.utf8.dropLast(padding).allSatisfy {
        FieldSyntax.isLetterOrDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
      }
  }
}
