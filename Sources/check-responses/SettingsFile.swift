#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A text file with one setting on a line; empty lines and what begins with `#` are passed over.
struct SettingsFile {
  struct Line {
    /// What a complaint calls it: the file and the number.
    let place: String
    let text: String

    /// The words of the line.
    var words: [String] { text.split { $0 == " " || $0 == "\t" }.map(String.init) }
  }

  let lines: [Line]

  init(_ path: String) throws(ArgumentError) {
    do throws(InputError) {
      let text = String(decoding: try Input.read(path), as: UTF8.self)
      lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        .compactMap { index, line in
          let words = line.drop { $0 == " " || $0 == "\t" }
          guard let first = words.first, first != "#" else { return nil }
          return Line(place: "\(path), line \(index + 1)", text: String(words))
        }
    } catch {
      throw ArgumentError(error.description)
    }
  }
}
