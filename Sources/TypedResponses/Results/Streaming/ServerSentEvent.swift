/// One event of an ``EventStream``.
///
/// ```
/// event: price
/// id: 7
/// data: {"share":"ACME","price":12.5}
/// ```
///
/// [HTML §9.2](https://html.spec.whatwg.org/multipage/server-sent-events.html)
public struct ServerSentEvent: Sendable, Hashable {
  /// What the client's handler gets.
  public let data: String
  /// What kind of event it is; `message` when there is none.
  public let name: EventText?
  /// What the client repeats in `Last-Event-ID` when it connects anew, so that nothing is lost.
  public let id: EventText?

  /// An event with text; it may have several lines.
  ///
  /// - Throws: ``FieldPartError`` when the text has a CR, which the format cannot tell from LF.
  public init(_ text: String, name: EventText? = nil, id: EventText? = nil) throws(FieldPartError) {
    if let error = FieldPartError("The data of an event", text, allowing: { $0 != 0x0D }) { throw error }
    self.init(checked: text, name, id)
  }

  /// An event with a value as JSON.
  ///
  /// - Throws: ``ContentEncodingError`` when the value has no form in JSON.
  public init(
    json value: some Encodable, name: EventText? = nil, id: EventText? = nil, options: JSONOptions = .default
  ) throws(ContentEncodingError) {
    let octets = try JSONContentEncoder(options: options).encode(value)
    self.init(checked: String(decoding: octets, as: UTF8.self), name, id)
  }

  private init(checked data: String, _ name: EventText?, _ id: EventText?) {
    self.data = data
    self.name = name
    self.id = id
  }

  /// The event as it is sent.
  var octets: [UInt8] {
    var text = ""
    if let name { text += "event: \(name)\n" }
    if let id { text += "id: \(id)\n" }
    for line in data.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      text += "data: \(Substring(line))\n"
    }
    text += "\n"
    return Array(text.utf8)
  }
}

extension RequestFacts {
  /// The id of the last event that the client saw before its connection broke; `nil` when it comes for the first time.
  public var lastEventID: String? { values(of: .lastEventID).last }
}

extension ServerSentEvent: CustomStringConvertible {
  public var description: String { name.map { "\($0): \(data)" } ?? data }
}
