import TypedResponses

/// Encodes a list of flat objects as a table: the names of the first object's members, then a line for each object.
///
/// [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)
struct CSVEncoder: ContentEncoder {
  var contentType: ContentType = "text/csv"

  func encode(_ value: some Encodable) throws(ContentEncodingError) -> [UInt8] {
    let json = try JSONContentEncoder().encode(value)
    guard case .array(let rows)? = try? JSONValue(parsing: json) else {
      throw ContentEncodingError(reason: "Only a list can be a table.")
    }
    var lines: [[String]] = []
    for (index, row) in rows.enumerated() {
      guard case .object(let row) = row else {
        throw ContentEncodingError(codingPath: ["\(index)"], reason: "A line of a table is an object.")
      }
      if index == 0 { lines.append(row.members.map(\.name)) }
      var cells: [String] = []
      for member in row.members {
        guard let cell = cell(member.value) else {
          throw ContentEncodingError(codingPath: ["\(index)", member.name], reason: "A cell holds a single value.")
        }
        cells.append(cell)
      }
      lines.append(cells)
    }
    return Array(lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private func cell(_ value: JSONValue) -> String? {
    switch value {
    case .null: ""
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .numeral(let value): value.description
    case .string(let value): value
    case .array, .object: nil
    }
  }

  private func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return cell }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
