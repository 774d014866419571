extension Exchange {
  /// The exchanges in an HTTP archive (HAR 1.2), as browsers and proxies export it.
  ///
  /// Entries that are no exchanges, such as blocked requests and tunnels, are passed over; ``Recording`` tells which.
  /// Content that the archive does not hold, or that came from the client's cache, counts as not known.
  ///
  /// - Throws: ``HARError`` with what is missing, or where the text stops being JSON.
  public static func exchanges(inHAR octets: [UInt8], name: String) throws(HARError) -> [Exchange] {
    try HARArchive(octets, name: name).exchanges
  }
}
