/// The words of a command line: options with their values, and everything else.
struct Arguments {
  private(set) var options: [(name: String, value: String)] = []
  private(set) var inputs: [String] = []

  /// Takes `--name value` and `--name=value` apart; after `--` nothing is an option.
  init(_ words: [String]) throws(ArgumentError) {
    var rest = words[...]
    var takesOptions = true
    while let word = rest.popFirst() {
      guard takesOptions, word.hasPrefix("--") else {
        inputs.append(word)
        continue
      }
      if word == "--" {
        takesOptions = false
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
        throw ArgumentError("The option \(word) needs a value.")
      }
      options.append((parts[0], value))
    }
  }
}
