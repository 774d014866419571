#if NIO || Hummingbird
  internal import HTTPTypes
  internal import NIOCore
  internal import TypedResponses

  /// What is different in the header section of a response, as it is sent over HTTP/1.x, from what the server says.
  struct HTTP1Frame {
    enum Connection {
      case close
      case keepAlive
    }

    /// The version in the first line; HTTP/1.0 if not.
    var isHTTP11 = true
    /// Whether `Content-Length` is left out.
    var leavesOutLength = false
    /// Whether `Transfer-Encoding` is left out.
    var leavesOutCoding = false
    /// Whether chunks are announced.
    var addsCoding = false
    /// What is said of the connection beyond what the server says.
    var connection: Connection?

    /// Whether a field is sent as the server says it.
    func keeps(_ name: HTTPField.Name) -> Bool {
      !(leavesOutLength && name == .contentLength || leavesOutCoding && name == .transferEncoding)
    }
  }

  extension ByteBuffer {
    /// The octets that a header section has beside those of its fields, at most, but for the phrase.
    private static let roomForFrame = 128

    /// What most header sections fit into, in octets.
    private static let usualRoom = 768

    /// Writes the header section of a response, with the registry's phrase.
    mutating func write(_ head: HTTPResponse, _ status: HTTPResponse.Status, in frame: HTTP1Frame) {
      let phrase = StatusCode(status.code)?.phrase ?? status.reasonPhrase
      if phrase.utf8.count < Self.usualRoom / 2, write(head, phrase, in: frame, room: Self.usualRoom) { return }
      var room = Self.roomForFrame + phrase.utf8.count
      for field in head.headerFields { room += field.name.rawName.utf8.count + field.value.utf8.count + 4 }
      _ = write(head, phrase, in: frame, room: room)
    }

    /// Writes it if it fits into this room.
    private mutating func write(_ head: HTTPResponse, _ phrase: String, in frame: HTTP1Frame, room: Int) -> Bool {
      let length = unsafe writeWithUnsafeMutableBytes(minimumWritableBytes: room) { room in
        var lines = unsafe TextWriter(to: room.bindMemory(to: UInt8.self))
        lines.append(frame.isHTTP11 ? "HTTP/1.1 " : "HTTP/1.0 ")
        lines.append(head.pseudoHeaderFields.status.value)
        lines.append(" ")
        lines.append(phrase)
        lines.append("\r\n")
        let fields = head.headerFields
        for index in fields.indices where frame.keeps(fields[index].name) {
          guard lines.append(line: fields[index].name.rawName, fields[index].value, before: Self.roomForFrame / 2)
          else {
            return 0
          }
        }
        if frame.addsCoding { lines.append("transfer-encoding: chunked\r\n") }
        switch frame.connection {
        case .close: lines.append("connection: close\r\n")
        case .keepAlive: lines.append("connection: keep-alive\r\n")
        case nil: break
        }
        lines.append("\r\n")
        return lines.count
      }
      return length > 0
    }

    /// Writes what ends content in chunks.
    mutating func writeLastChunk(_ trailers: HTTPFields?) {
      writeStaticString("0\r\n")
      for field in trailers ?? [:] {
        writeString(field.name.rawName)
        writeStaticString(": ")
        writeString(field.value)
        writeStaticString("\r\n")
      }
      writeStaticString("\r\n")
    }
  }
#endif
