/// A small HTML page that is complete in itself: one style, no script, nothing to load.
package struct HTMLPage {
  private var text: String

  /// What a browser is told of such a page: to load nothing, and to show it in no other page's frame.
  package static var securityPolicy: FieldValue {
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  }

  /// A page with this title, in this language.
  ///
  /// - Parameters:
  ///   - title: The title, as text.
  ///   - language: The language of the content.
  ///   - style: Rules of style beyond those of all pages.
  ///   - navigation: What stands before the content, as HTML.
  package init(title: String, language: String = "en", style: String = "", before navigation: String = "") {
    text = """
      <!doctype html>
      <html lang="\(Self.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(Self.escaped(title))</title>
      <style>
      :root { color-scheme: light dark; --ink: #1c2024; --dim: #60646c; --line: #d9d9e0; --back: #fff; --box: #f4f4f6 }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #edeef0; --dim: #a3a8b0; --line: #3a3f45; --back: #16181b; --box: #202327 }
      }
      body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
      main { max-width: 44rem; margin: 12vh auto 4rem; padding: 0 1.5rem }
      h1 { margin: 0 0 1rem; font-size: 1.9rem; line-height: 1.25 }
      h2 { margin: 2.2rem 0 .6rem; font-size: 1.1rem }
      .status, .uri { margin: 0 0 .4rem; color: var(--dim) }
      code, pre { font: .9em/1.55 ui-monospace, monospace; overflow-wrap: anywhere }
      pre { margin: 0 0 1rem; padding: 1rem; border-radius: .5rem; background: var(--box); white-space: pre-wrap }
      table { width: 100%; border-collapse: collapse }
      th, td { padding: .5rem 1rem .5rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top }
      th { width: 30%; font-weight: 500; color: var(--dim) }
      td table tr:first-child > * { border-top: 0; padding-top: 0 }
      td table { width: auto }
      .grid th { width: auto }
      .grid td, .grid td th { font-size: .94em }
      .wide { overflow-x: auto }
      ul { margin: 0; padding-left: 1.2rem }
      a { color: inherit }
      \(style)</style>
      </head>
      <body>
      \(navigation)<main>

      """
  }

  /// The status and the title, as every page begins. A title that is the status's phrase is not said twice.
  mutating func heading(status: StatusCode, title: String) {
    block("p", class: "status", title == status.phrase ? "\(status.code)" : "\(status)")
    block("h1", Self.escaped(title))
  }

  /// An element with content that is HTML already.
  package mutating func block(_ name: String, class: String? = nil, id: String? = nil, _ html: String) {
    let `class` = `class`.map { " class=\"\($0)\"" } ?? ""
    let id = id.map { " id=\"\($0)\"" } ?? ""
    text += "<\(name)\(`class`)\(id)>\(html)</\(name)>\n"
  }

  package consuming func finish() -> String {
    text + "</main>\n</body>\n</html>\n"
  }

  /// Text between tags or inside the quotes of an attribute. What HTML cannot carry becomes U+FFFD.
  package static func escaped(_ text: String) -> String {
    let unfit = text.unicodeScalars.contains { isUnfit($0) || $0 == "\r" }
    guard unfit else { return XMLText.escaped(text) }
    var fit = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" { fit.append(isUnfit(scalar) ? "\u{FFFD}" : scalar) }
    return XMLText.escaped(String(fit))
  }

  /// Whether a page may not hold the scalar although XML may.
  ///
  /// [HTML §13.2.3.5](https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream)
  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0xFDD0...0xFDEF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }
}
