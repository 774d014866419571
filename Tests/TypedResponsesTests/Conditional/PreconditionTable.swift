// Made by Tests/Independent/preconditions_model.py; do not edit.
// swift-format-ignore-file

/// What 204,120 combinations of method, resource state and conditions must lead to.
///
/// One letter for each `If-None-Match` (slowest) and `If-Modified-Since`; one word for each state (slowest),
/// `If-Match` and `If-Unmodified-Since`; `word*n` stands for n equal words.
enum PreconditionTable {
  static var states: [String] {
    ["missing", "bare", "strong", "weak", "date", "strong+date", "weak+date"]
  }
  static var tags: [String] {
    ["absent", "star", "same", "other", "weak same", "two lines", "empty", "unquoted", "star in list"]
  }
  static var dates: [String] {
    ["absent", "before", "same", "after", "invalid", "list"]
  }

  static var expectations: [(methods: [String], words: String)] {
    [
      (
        ["GET", "HEAD", "QUERY"],
        """
        ......................................................*6
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*48
        ......nnnnnn..........................................*12
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*42
        ......nnnnnnnnnnnn......nnnnnnnnnnnn..................*18
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*12
        ......nnnnnnnnnnnn......nnnnnnnnnnnn..................*6
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*18
        ......nnnnnnnnnnnn......nnnnnnnnnnnn..................*12
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*42
        ..ss..nnnnnn..........................................*1
        uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu*1
        ..ss..nnnnnn..........................................*10
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*42
        ..ss..nnnnnnnnnnnn......nnnnnnnnnnnn..................*1
        uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu*1
        ..ss..nnnnnnnnnnnn......nnnnnnnnnnnn..................*16
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*12
        ..ss..nnnnnnnnnnnn......nnnnnnnnnnnn..................*6
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*18
        ..ss..nnnnnnnnnnnn......nnnnnnnnnnnn..................*1
        uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu*1
        ..ss..nnnnnnnnnnnn......nnnnnnnnnnnn..................*10
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*42
        """
      ),
      (
        ["POST", "PUT", "PATCH", "DELETE"],
        """
        ......................................................*6
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*48
        ......NNNNNN..............................NNNNNNNNNNNN*12
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*42
        ......NNNNNNNNNNNN......NNNNNNNNNNNN......NNNNNNNNNNNN*18
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*12
        ......NNNNNNNNNNNN......NNNNNNNNNNNN......NNNNNNNNNNNN*6
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*18
        ......NNNNNNNNNNNN......NNNNNNNNNNNN......NNNNNNNNNNNN*12
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*42
        ......NNNNNN..............................NNNNNNNNNNNN*1
        uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu*1
        ......NNNNNN..............................NNNNNNNNNNNN*10
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*42
        ......NNNNNNNNNNNN......NNNNNNNNNNNN......NNNNNNNNNNNN*1
        uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu*1
        ......NNNNNNNNNNNN......NNNNNNNNNNNN......NNNNNNNNNNNN*16
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*12
        ......NNNNNNNNNNNN......NNNNNNNNNNNN......NNNNNNNNNNNN*6
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*18
        ......NNNNNNNNNNNN......NNNNNNNNNNNN......NNNNNNNNNNNN*1
        uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu*1
        ......NNNNNNNNNNNN......NNNNNNNNNNNN......NNNNNNNNNNNN*10
        mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm*42
        """
      ),
      (
        ["OPTIONS", "CONNECT", "TRACE"],
        """
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx*378
        """
      ),
    ]
  }
}
