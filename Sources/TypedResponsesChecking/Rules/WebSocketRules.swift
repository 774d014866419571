import TypedResponses

extension ConventionRule {
  /// The opening handshake of WebSocket.
  ///
  /// [RFC 6455 §4.2.2](https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2)
  static let webSockets: [ConventionRule] = [
    ConventionRule(
      "field.sec-websocket-accept", .must, .rfc(6455, "4.2.2"),
      "Send in Sec-WebSocket-Accept the base64 of the SHA-1 of the client's key and 258EAFA5-E914-47DA-95CA-C5AB0DC85B11.",
      code: 101
    ) { subject in
      guard subject.code == 101, subject.lists("websocket", in: .upgrade), !subject.isMultiplexed else { return nil }
      let key = subject.requested(FieldName(known: "Sec-WebSocket-Key"))
      guard let accept = subject[FieldName(known: "Sec-WebSocket-Accept")] else {
        return key == nil ? nil : "there is no Sec-WebSocket-Accept field"
      }
      guard accept.utf8.count == 28, accept.hasSuffix("=") else {
        return "\(FieldText.quote(accept)) is no base64 of 20 octets"
      }
      guard let key else { return nil }
      let expected = base64(SHA1.digest(of: Array("\(key)258EAFA5-E914-47DA-95CA-C5AB0DC85B11".utf8)))
      return accept == expected
        ? nil : "Sec-WebSocket-Accept is \(FieldText.quote(accept)), and the key asks for \(expected)"
    },
    ConventionRule(
      "field.sec-websocket-protocol", .must, .rfc(6455, "4.2.2"),
      "Choose one of the protocols that the request offers, or leave the field out.", code: 101
    ) { subject in
      let name = FieldName(known: "Sec-WebSocket-Protocol")
      guard subject.code == 101, let chosen = subject[name], subject.request != nil else { return nil }
      let offered = FieldText.split(subject.requested(name) ?? "", on: ",")
      return offered.contains(chosen) ? nil : "\(FieldText.quote(chosen)) is not among the protocols of the request"
    },
  ]

  private static func base64(_ octets: [UInt8]) -> String {
    BareItem.byteSequence(octets).serialized.filter { $0 != ":" }
  }
}

/// SHA-1, which the handshake of WebSocket uses and nothing else here.
///
/// [RFC 3174](https://www.rfc-editor.org/rfc/rfc3174)
enum SHA1 {
  static func digest(of octets: [UInt8]) -> [UInt8] {
    var message = octets + [0x80]
    while message.count % 64 != 56 { message.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: (octets.count * 8) >> shift))
    }
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for block in stride(from: 0, to: message.count, by: 64) { mix(message[block..<(block + 64)], into: &state) }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
      block[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<80 {
      words.append(rotate(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for (index, word) in words.enumerated() {
      let (choice, constant): (UInt32, UInt32) =
        switch index {
        case ..<20: (b & c | ~b & d, 0x5A82_7999)
        case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = rotate(a, 5) &+ choice &+ e &+ constant &+ word
      (a, b, c, d, e) = (next, a, rotate(b, 30), c, d)
    }
    for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
}
