#if !canImport(Darwin)
  @_spi(Reflection) import Swift
#endif

/// The stored properties of a type, without a value of it.
enum StoredMembers {
  /// The names, in the order in which they are declared.
  ///
  /// Empty on Apple platforms, whose SDK keeps the question to itself, and where reflection is turned off: so nothing
  /// but a finding in a test depends on it.
  static func names(of type: Any.Type) -> [String] {
    #if canImport(Darwin)
      return []
    #else
      var names: [String] = []
      _ = unsafe _forEachField(of: type, options: []) { name, _, _, _ in
        unsafe names.append(String(cString: name))
        return true
      }
      return names
    #endif
  }
}
