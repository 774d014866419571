import Foundation

/// The least times as bars on a logarithmic scale.
struct Plot {
  let report: Report

  private let colours = ["#d9480f", "#868e96", "#1971c2", "#2f9e44", "#e8b004", "#9c36b5", "#ced4da"]
  private let left = 90.0
  private let width = 760.0
  private let barHeight = 12.0

  var svg: String {
    let workloads = report.workloads.filter { $0.id.hasPrefix("W") || $0.id.hasPrefix("I") }
    let subjects = report.subjects.filter { subject in workloads.contains { report.minimum($0.id, subject) != nil } }
    let groupHeight = Double(subjects.count) * barHeight + 16
    let height = 40 + Double(workloads.count) * groupHeight + 24
    var parts = [legend(subjects)]
    for exponent in 1...6 {
      let x = position(of: Double(exponent))
      parts.append("<line x1=\"\(x)\" y1=\"32\" x2=\"\(x)\" y2=\"\(height - 22)\" stroke=\"#dee2e6\"/>")
      parts.append(label("10\(superscript(exponent)) ns", x: x, y: height - 8, anchor: "middle"))
    }
    for (group, workload) in workloads.enumerated() {
      let top = 40 + Double(group) * groupHeight
      parts.append(label(workload.id, x: left - 12, y: top + groupHeight / 2 - 4, anchor: "end"))
      for (index, subject) in subjects.enumerated() {
        guard let time = report.minimum(workload.id, subject) else { continue }
        let y = top + Double(index) * barHeight
        let end = position(of: log10(time))
        parts.append(
          "<rect x=\"\(left)\" y=\"\(y)\" width=\"\(max(1, end - left))\" height=\"\(barHeight - 2)\" "
            + "fill=\"\(colours[index % colours.count])\"/>")
        parts.append(label("\(Int(time.rounded()))", x: end + 4, y: y + barHeight - 3, anchor: "start"))
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(left + width + 60) \(height)" \
      font-family="sans-serif" font-size="10">
      <rect width="100%" height="100%" fill="white"/>
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }

  /// Where a power of ten stands, from 10 ns to 1 ms.
  private func position(of exponent: Double) -> Double {
    ((left + (exponent - 1) / 5 * width) * 10).rounded() / 10
  }

  private func legend(_ subjects: [String]) -> String {
    subjects.enumerated().map { index, subject in
      let x = left + Double(index) * 125
      return "<rect x=\"\(x)\" y=\"10\" width=\"10\" height=\"10\" fill=\"\(colours[index % colours.count])\"/>"
        + label(subject, x: x + 14, y: 19, anchor: "start")
    }.joined(separator: "\n")
  }

  private func label(_ text: String, x: Double, y: Double, anchor: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\" fill=\"#212529\">\(text)</text>"
  }

  private func superscript(_ digit: Int) -> String {
    ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶"][digit]
  }
}
