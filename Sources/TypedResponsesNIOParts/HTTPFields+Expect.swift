#if NIO || Hummingbird
  package import HTTPTypes

  extension HTTPFields {
    /// Whether a client waits to be told to send its content
    /// ([RFC 9110 §10.1.1](https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1)).
    package var expectContinue: Bool { self[.expect]?.lowercased() == "100-continue" }
  }
#endif
