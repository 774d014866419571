/// Something that is wrong with the octets of a message.
public struct WireFault: Sendable, Hashable {
  /// What kind of fault it is; each is a rule of its own, named `wire.` and the kind.
  public struct Kind: Sendable, Hashable {
    /// The kind's name, such as `bare-cr`.
    public let name: String

    private init(_ name: String) {
      self.name = name
    }

    /// A CR that no LF follows.
    public static var bareCR: Kind { Kind("bare-cr") }
    /// A line that ends with LF alone.
    public static var bareLF: Kind { Kind("bare-lf") }
    /// A NUL in the header or trailer section.
    public static var nul: Kind { Kind("nul") }
    /// Another control character in the header or trailer section.
    public static var control: Kind { Kind("control") }
    /// A field value that goes on in the next line.
    public static var foldedLine: Kind { Kind("folded-line") }
    /// Space between the start line and the first field.
    public static var leadingSpace: Kind { Kind("leading-space") }
    /// Space between a field's name and its colon.
    public static var spaceBeforeColon: Kind { Kind("space-before-colon") }
    /// A field name that is no token.
    public static var fieldName: Kind { Kind("field-name") }
    /// A line without a colon.
    public static var fieldLine: Kind { Kind("field-line") }
    /// A start line that is none.
    public static var startLine: Kind { Kind("start-line") }
    /// No space after the status code.
    public static var reasonSpace: Kind { Kind("reason-space") }
    /// A `Content-Length` that is no number.
    public static var lengthInvalid: Kind { Kind("length-invalid") }
    /// Several lengths that differ.
    public static var lengthConflict: Kind { Kind("length-conflict") }
    /// The same length more than once.
    public static var lengthRepeated: Kind { Kind("length-repeated") }
    /// Both `Content-Length` and `Transfer-Encoding`.
    public static var lengthAndCoding: Kind { Kind("length-and-coding") }
    /// A `Transfer-Encoding` that cannot be read.
    public static var transferCoding: Kind { Kind("transfer-coding") }
    /// A chunk size that is no hexadecimal number.
    public static var chunkSize: Kind { Kind("chunk-size") }
    /// A chunk that does not end where its size says.
    public static var chunkEnd: Kind { Kind("chunk-end") }
    /// A message that ends too early.
    public static var incomplete: Kind { Kind("incomplete") }
    /// Content that a client did not receive in full, as it says in its recording.
    public static var cut: Kind { Kind("cut") }
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// Where it stands, or the first of several, counted in octets from the start of the message.
  public let offset: Int
  /// What was seen there.
  public let seen: String
  /// How often the kind occurs in the message.
  public internal(set) var count = 1
}

extension WireFault: CustomStringConvertible {
  /// A sentence such as: "At octet 17: the CR in the status line is not followed by LF (3 times)."
  public var description: String {
    "At octet \(offset): \(seen)\(count > 1 ? " (\(count) times)" : "")."
  }
}

/// The faults of one message: of each kind the first is kept and the others are counted.
struct WireFaults {
  private(set) var list: [WireFault] = []

  mutating func note(_ kind: WireFault.Kind, at offset: Int, _ seen: @autoclosure () -> String) {
    if let index = list.firstIndex(where: { $0.kind == kind }) {
      list[index].count += 1
    } else {
      list.append(WireFault(kind: kind, offset: offset, seen: seen()))
    }
  }
}

extension WireFault.Kind: CustomStringConvertible {
  public var description: String { name }
}
