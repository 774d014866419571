#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where a server without a log of its own says what only its operator may know.
enum StandardError {
  /// Writes one line. Breaks in the text are written as `\n` and the like, so that nobody can add a line of their own.
  static func write(line text: String) {
    var line = ""
    for scalar in text.unicodeScalars {
      line += scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
    }
    line += "\n"
    line.withUTF8 { octets in
      #if canImport(Glibc)
        _ = unsafe Glibc.write(STDERR_FILENO, octets.baseAddress, octets.count)
      #elseif canImport(Musl)
        _ = unsafe Musl.write(STDERR_FILENO, octets.baseAddress, octets.count)
      #else
        _ = unsafe Darwin.write(STDERR_FILENO, octets.baseAddress, octets.count)
      #endif
    }
  }
}
