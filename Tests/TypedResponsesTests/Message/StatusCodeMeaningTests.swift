import Testing
import TypedResponses

@Suite struct StatusCodeMeaningTests {
  @Test(
    "A number is explained to whoever reads a log",
    arguments: [
      (
        404,
        """
        404 Not Found: There is no such resource, or the server does not want to say that there is one.
        """
      ),
      (
        418,
        """
        418 must not be sent. (Unused) (IANA): Reserved because a joke, the teapot of RFC 2324, is built into too much \
        software (RFC 9110 §15.5.19).
        """
      ),
      (
        420,
        """
        420 must not be sent. Enhance Your Calm (Twitter): The client asks too much; now 429. Send 429 Too Many \
        Requests instead. Or: Method Failure (Spring): A method failed; deprecated in Spring itself.
        """
      ),
      (
        522,
        """
        522 must not be sent. Connection Timed Out (Cloudflare): The origin server did not take the connection in \
        time. Send 504 Gateway Timeout instead.
        """
      ),
      (471, "471 is not assigned. Clients treat it as 400."),
      (99, "99 is no status code: those lie between 100 and 599."),
      (600, "600 is no status code: those lie between 100 and 599."),
      (-1, "-1 is no status code: those lie between 100 and 599."),
      (.min, "\(Int.min) is no status code: those lie between 100 and 599."),
      (.max, "\(Int.max) is no status code: those lie between 100 and 599."),
    ])
  func explanation(_ code: Int, _ text: String) {
    #expect(String(describing: StatusCodeMeaning(of: code)) == text)
  }

  @Test("Every number has exactly one kind of meaning, and only registered codes can be sent")
  func kinds() {
    for code in -10...1_010 {
      switch StatusCodeMeaning(of: code) {
      case .registered(let registration): #expect(registration.status == StatusCode(code))
      case .unsendable(let unsendable):
        #expect(unsendable.code == code)
        #expect(StatusCode(code) == nil)
      case .unassigned(_, let statusClass):
        #expect(StatusCode(code) == nil)
        #expect(statusClass.rawValue == code / 100)
      case .invalid: #expect(code < 100 || code > 599)
      }
    }
  }

  @Test("The table of codes for reading logs is complete and in order")
  func table() {
    #expect(
      UnsendableStatus.all.map(\.code) == [
        104, 305, 306, 418, 420, 440, 444, 449, 460, 463, 464, 494, 495, 496, 497, 498, 499, 520, 521, 522, 523, 524,
        525, 526, 527, 530, 561,
      ])
    for unsendable in UnsendableStatus.all {
      #expect(!unsendable.meanings.isEmpty)
      for meaning in unsendable.meanings {
        #expect(meaning.explanation.hasSuffix(".") || meaning.explanation.hasSuffix(")."))
      }
    }
  }
}
