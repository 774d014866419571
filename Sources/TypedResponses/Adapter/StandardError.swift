/// Where a server without a log of its own says what only its operator may know.
enum StandardError {
  /// Writes one line. Breaks in the text are written as `\n` and the like, so that nobody can add a line of their own.
  static func write(line text: String) {
    var line = ""
    for scalar in text.unicodeScalars {
      line += scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
    }
    line += "\n"
    _ = FileDescriptor.append(Array(line.utf8), to: FileDescriptor.standardError)
  }
}
