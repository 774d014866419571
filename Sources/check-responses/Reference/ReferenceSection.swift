import TypedResponses

/// A part of the reference with a heading, and entries that are found by typing.
struct ReferenceSection {
  let html: String

  /// A part with these entries, which are HTML already.
  init(_ title: String, id: String, entries: [String]) {
    html = """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(XMLText.escaped(title))</h2>
      \(entries.joined(separator: "\n"))
      </section>
      """
  }

  /// A part that is a table; its cells are HTML already.
  init(_ title: String, id: String, columns: [String], rows: [[String]]) {
    let head = columns.map { "<th scope=\"col\">\(XMLText.escaped($0))</th>" }.joined()
    let body = rows.map { row in "<tr data-entry>\(row.map { "<td>\($0)</td>" }.joined())</tr>" }
    self.init(
      title, id: id,
      entries: [
        """
        <div class="wide"><table>
        <thead><tr>\(head)</tr></thead>
        <tbody>
        \(body.joined(separator: "\n"))
        </tbody>
        </table></div>
        """
      ])
  }
}
