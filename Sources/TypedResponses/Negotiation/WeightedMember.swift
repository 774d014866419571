/// One member of `Accept`, `Accept-Language` or `Accept-Encoding`: a name, its parameters and its weight.
///
/// [RFC 9110 §12.4.2](https://www.rfc-editor.org/rfc/rfc9110#section-12.4.2)
struct WeightedMember: Sendable, Hashable {
  /// In lower case.
  let name: String
  /// All but `q`.
  var parameters: [FieldParameter] = []
  var quality = Quality.full

  /// The members in these field lines, if their names are of the kind that is wanted. Members that cannot be read are left
  /// out, and so is what follows the 256th, which those that are left out count to: nobody has so many wishes.
  static func list(_ lines: [String], where isName: (String) -> Bool = { _ in true }) -> [WeightedMember] {
    var members: [WeightedMember] = []
    var count = 0
    for line in lines where count < 256 {
      var scanner = OctetScanner(line)
      while count < 256, scanner.skipToMember() {
        count += 1
        if let member = WeightedMember(&scanner), scanner.skipToEndOfMember() {
          if isName(member.name) { members.append(member) }
        } else {
          scanner.skipRestOfMember()
        }
      }
    }
    return members
  }

  /// Reads one member; `nil`, somewhere in its midst, when it cannot be read.
  private init?(_ scanner: inout OctetScanner) {
    guard let name = scanner.takeLowercased(while: { FieldSyntax.isTokenOctet($0) || $0 == 0x2F }) else { return nil }
    self.name = name
    guard let parameters = scanner.takeParameters() else { return nil }
    for parameter in parameters {
      if parameter.name == "q" {
        guard let quality = Quality(parsing: parameter.value) else { return nil }
        self.quality = quality
      } else {
        self.parameters.append(parameter)
      }
    }
  }
}

extension WeightedMember: CustomStringConvertible {
  /// The member as it is written.
  var description: String {
    let quality = quality == .full ? "" : ";q=\(quality)"
    return name + parameters.map { ";\($0)" }.joined() + quality
  }
}
