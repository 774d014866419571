extension FieldLocation {
  /// The path as clients without JSON pointers write it, such as `items[0].name`; a parameter's name as it is.
  var path: String {
    guard let pointer else { return name ?? "" }
    return pointer.tokens.reduce(into: "") { path, token in
      if !token.isEmpty, token.utf8.allSatisfy({ FieldSyntax.digit($0) != nil }) {
        path += "[\(token)]"
      } else {
        path += path.isEmpty ? token : ".\(token)"
      }
    }
  }
}
