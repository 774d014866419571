extension Duration {
  /// The whole seconds in it: what is over is left out, so freshness never lasts too long. 0 when it is negative.
  var secondsRoundedDown: Int64 {
    self <= .zero ? 0 : components.seconds
  }

  /// The whole seconds that cover it, so a client never comes too early. 0 when it is negative.
  var secondsRoundedUp: Int64 {
    let (seconds, rest) = components
    guard seconds >= 0, rest >= 0 else { return 0 }
    return rest > 0 && seconds < .max ? seconds + 1 : seconds
  }
}
