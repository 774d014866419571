/// The path of an operation: `/users/{id}`.
struct PathTemplate {
  /// The path as it stands in a document, where every variable part has a name.
  let text: String
  /// The names of the parameters, in order.
  let parameters: [String]

  init(_ path: String) {
    var parameters: [String] = []
    let segments = path.split(separator: "/").map { segment -> String in
      var segment = String(segment)
      if let stars = segment.firstRange(of: "**") ?? segment.firstRange(of: "*") {
        segment.replaceSubrange(stars, with: "{part\(parameters.count + 1)}")
      }
      var rest = segment[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        parameters.append(String(rest[rest.index(after: open)..<close]))
        rest = rest[rest.index(after: close)...]
      }
      return segment
    }
    text = "/" + segments.joined(separator: "/")
    self.parameters = parameters
  }

  /// The name of the one parameter by which this path is longer than the other; `nil` when it is not.
  func parameter(behind other: PathTemplate) -> String? {
    guard parameters.count == other.parameters.count + 1, let name = parameters.last,
      text == (other.text == "/" ? "" : other.text) + "/{\(name)}"
    else { return nil }
    return name
  }
}
