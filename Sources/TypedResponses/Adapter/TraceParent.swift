/// The field of W3C Trace Context, which tracers write whatever they have in the context themselves.
///
/// ```
/// traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
/// ```
///
/// [Trace Context §3.2](https://www.w3.org/TR/trace-context/#traceparent-header)
package enum TraceParent {
  /// The id of the trace that the field names.
  package static func traceID(in text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count >= 4 && parts[1].utf8.count == 32 ? String(parts[1]) : nil
  }
}
