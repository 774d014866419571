extension ProblemTypePage {
  /// The page in HTML, complete in itself: it loads nothing from anywhere.
  public var html: String {
    var page = HTMLPage(title: title)
    page.heading(status: status, title: title)
    page.block("p", class: "uri", "<code>\(HTMLPage.escaped(uri.reference.text))</code>")
    for paragraph in paragraphs { page.block("p", paragraph.map(\.html).joined()) }
    page.block("h2", "Sending the request again")
    page.block("p", HTMLPage.escaped(retry))
    if !members.isEmpty {
      page.block("h2", "Members")
      let rows = members.map { "<tr><th><code>\(HTMLPage.escaped($0.name))</code></th><td>\($0.kind)</td></tr>" }
      page.block("table", rows.joined())
    }
    if !examples.isEmpty {
      page.block("h2", examples.count == 1 ? "Example" : "Examples")
      for example in examples { page.block("pre", HTMLPage.escaped(example)) }
    }
    return page.finish()
  }
}
