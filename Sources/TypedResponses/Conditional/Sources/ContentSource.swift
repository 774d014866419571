/// Content of known length of which any part can be sent.
///
/// ``BytesSource`` holds it in memory, ``FileSource`` reads a file while it is sent, ``StreamSource`` takes it from an
/// async sequence. Conform a type of your own when a store can read from any offset.
public protocol ContentSource: Sendable {
  /// The number of octets.
  var length: Int { get }

  /// Whether the source can start anywhere at no cost. Several parts are sent only from such a source.
  var isSeekable: Bool { get }

  /// The octets at these offsets, all within ``length``. A stream must give exactly that many.
  func content(of range: Range<Int>) -> ResponseContent
}

extension ContentSource {
  /// `true`: most sources can start anywhere.
  public var isSeekable: Bool { true }
}
