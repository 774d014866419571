/// How much of a form with files is taken. What exceeds a limit is answered with 413, which names it.
public struct MultipartLimits: Sendable, Hashable {
  /// The number of octets of the whole content; 32 MiB unless set.
  public var octets = 33_554_432
  /// The number of parts; 100 unless set.
  public var parts = 100
  /// The number of octets in the header section of a part; 8 KiB unless set.
  public var headerOctets = 8_192
  /// The number of octets in the name of a field and in that of a file; 255 unless set.
  public var nameOctets = 255
  /// The number of octets in a part that is no file; 64 KiB unless set.
  public var fieldOctets = 65_536
  /// The number of octets in a file; 16 MiB unless set.
  public var fileOctets = 16_777_216

  /// The limits that hold unless set.
  public init() {}
}

extension MultipartLimits: CustomStringConvertible {
  /// A phrase such as: "100 parts, 33554432 octets".
  public var description: String { "\(parts) parts, \(octets) octets" }
}
