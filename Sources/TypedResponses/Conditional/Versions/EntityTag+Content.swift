extension EntityTag {
  /// A strong tag from the content itself: the beginning of its SHA-256 digest, the same on every machine and in every
  /// run.
  ///
  /// It saves the client a transfer, not the server the work of making the content. A resource that counts its versions
  /// does better with ``init(version:)``.
  public init(of content: [UInt8]) {
    self.init(checked: Base64.encode(Array(SHA256.digest(of: content).prefix(24))), isWeak: false)
  }
}
