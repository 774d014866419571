import TypedResponses

/// Finds in text what only the server's inside can be the source of.
enum ServerText {
  /// A query: words of SQL in capitals, in order, with what no sentence has.
  static func statement(in text: String) -> String? {
    let forms: [(String, String, [String])] = [
      ("SELECT ", " FROM ", [" WHERE ", "SELECT * ", " LIMIT ", " JOIN ", " ORDER BY ", " GROUP BY "]),
      ("INSERT INTO ", "VALUES", ["("]), ("UPDATE ", " SET ", ["="]), ("DELETE FROM ", " WHERE ", ["="]),
      ("ALTER TABLE ", "", [" ADD ", " DROP ", " ALTER ", " RENAME "]),
      ("CREATE TABLE ", "", ["("]), ("DROP TABLE ", "", [";"]),
    ]
    for (first, second, marks) in forms {
      guard let start = text.octetRange(of: first) else { continue }
      let statement = text[start.lowerBound...].prefix(2000)
      guard second.isEmpty || statement.contains(second), marks.contains(where: { statement.contains($0) }) else {
        continue
      }
      return String(statement)
    }
    return nil
  }

  /// A path of a file system. Paths that the client sent, and those of links, are not the server's secret.
  static func path(in text: String, knownTo request: ObservedRequest?) -> String? {
    for root in roots {
      var rest = text[...]
      while let range = rest.octetRange(of: root) {
        rest = rest[range.upperBound...]
        let found = String(text[range.lowerBound...].prefix { !$0.isWhitespace && !"\"'<>)(,;`|".contains($0) })
        if isInFileSystem(found, root), isFree(range.lowerBound, in: text), !isKnown(found, to: request) {
          return found
        }
      }
    }
    return windowsPath(in: text) ?? sourceLine(in: text)
  }

  /// A private address with a port, as in messages of clients of databases.
  static func address(in text: String, knownTo request: ObservedRequest?) -> String? {
    for start in ["10.", "127.0.0.1", "172.", "192.168.", "localhost/"] {
      var rest = text[...]
      while let range = rest.octetRange(of: start) {
        rest = rest[range.upperBound...]
        let found = text[range.lowerBound...].prefix { $0.isNumber || ".:/]".contains($0) || $0.isLetter }
        let words = found.split(separator: ":", maxSplits: 1)
        guard words.count == 2, words[1].first?.isNumber ?? false, isFree(range.lowerBound, in: text),
          isPrivate(words[0].prefix { $0 != "]" }), !isKnown(String(found), to: request)
        else { continue }
        return String(found)
      }
    }
    return nil
  }

  private static func isPrivate(_ host: Substring) -> Bool {
    let host = host.hasPrefix("localhost/") ? host.dropFirst(10) : host
    let numbers = host.split(separator: ".").compactMap { UInt8($0) }
    guard numbers.count == 4, host.allSatisfy({ $0.isNumber || $0 == "." }) else { return false }
    switch (numbers[0], numbers[1]) {
    case (10, _), (127, _), (192, 168), (172, 16...31): return true
    default: return false
    }
  }

  /// Whether what begins here is no part of a longer word, address or link.
  private static func isFree(_ start: String.Index, in text: String) -> Bool {
    guard start > text.startIndex else { return true }
    let before = text[..<start]
    if before.hasSuffix("file://") { return true }
    let last = before.last ?? " "
    return !last.isLetter && !last.isNumber && !"/.-_=~".contains(last) && !before.hasSuffix("=\"")
      && !before.hasSuffix("='")
  }

  /// Whether the client has sent the text itself.
  private static func isKnown(_ text: String, to request: ObservedRequest?) -> Bool {
    guard let request else { return false }
    let path = text.prefix { $0 != ":" && $0 != "?" }
    return request.target.contains(path) || (request.origin?.contains(path) ?? false)
      || request.fields.contains { $0.value.contains(path) }
  }

  private static let roots = [
    "/Users/", "/home/", "/root/", "/var/", "/usr/", "/opt/", "/srv/", "/etc/", "/private/", "/tmp/", "/app/", "/proc/",
  ]

  private static let folders: [String: Set<String>] = [
    "/var/": ["www", "lib", "log", "run", "task", "folders", "tmp", "cache", "spool", "opt", "app"],
    "/usr/": ["lib", "local", "bin", "share", "src", "sbin", "include"],
    "/etc/": [
      "passwd", "nginx", "ssl", "hosts", "ssh", "apache2", "httpd", "kubernetes", "config", "app", "secrets", "mysql",
    ],
    "/private/": ["var", "tmp", "etc"],
  ]

  /// Whether a path is one of a file system: a site may have its own below `/home/` or `/opt/`, without the names and
  /// endings of files.
  private static func isInFileSystem(_ path: String, _ root: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count >= 2 else { return false }
    if let known = folders[root] { return known.contains(parts[1]) }
    let last = parts.last?.prefix { $0 != ":" } ?? ""
    let ending = last.split(separator: ".").dropFirst().last.map(String.init) ?? ""
    return endings.contains(ending.lowercased())
      || parts.contains { part in
        ["node_modules", "site-packages", "vendor", "src", "Sources", "lib", "bin", "build", ".build", "releases"]
          .contains(part)
      }
  }

  private static let endings: Set<String> = [
    "swift", "py", "rb", "js", "mjs", "cjs", "ts", "go", "rs", "java", "kt", "php", "cs", "c", "cc", "cpp", "h", "ex",
    "json", "yml", "yaml", "toml", "ini", "conf", "cfg", "env", "xml", "db", "sqlite", "sqlite3", "sql", "log", "sock",
    "so", "jar", "class", "pem", "key", "crt", "sh", "txt", "tmp", "csv", "lock", "erb", "ejs", "twig",
  ]

  /// A path such as `C:\inetpub\wwwroot`.
  private static func windowsPath(in text: String) -> String? {
    var rest = text[...]
    while let range = rest.octetRange(of: ":\\") {
      rest = rest[range.upperBound...]
      let before = text[..<range.lowerBound]
      guard let drive = before.last, drive.isASCII, drive.isLetter, rest.first?.isLetter ?? false,
        before.dropLast().last.map({ !$0.isLetter && !$0.isNumber }) ?? true
      else { continue }
      return String(drive) + ":\\" + rest.prefix { !$0.isWhitespace && !"\"'<>".contains($0) }
    }
    return nil
  }

  /// A source file with the number of a line.
  private static func sourceLine(in text: String) -> String? {
    for ending in [".swift:", ".js:", ".ts:", ".go:", ".rs:", ".rb:", ".cs:line ", ".py\", line "] {
      var rest = text[...]
      while let range = rest.octetRange(of: ending) {
        rest = rest[range.upperBound...]
        guard rest.first?.isNumber ?? false else { continue }
        let file = text[..<range.lowerBound].reversed().prefix { !$0.isWhitespace && !"(\"'<".contains($0) }
        if !file.isEmpty { return String(file.reversed()) + ending + rest.prefix { $0.isNumber } }
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// Where the text stands, octet for octet.
  fileprivate func octetRange(of text: String) -> Range<String.Index>? {
    guard let first = text.utf8.first else { return nil }
    var rest = utf8[utf8.startIndex...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: text.utf8) {
        return start..<rest.index(start, offsetBy: text.utf8.count)
      }
      rest = rest[rest.index(after: start)...]
    }
    return nil
  }
}
