import TypedResponses

/// A piece of text that programs write and people do not, and what has to follow it.
struct LeakSign: Sendable {
  /// What follows the piece in a program's text.
  enum Follower {
    case anything, digit, capital, quote, nonSpace
  }

  private let octets: [UInt8]
  private let follower: Follower

  private init(_ text: String, _ follower: Follower = .anything) {
    octets = Array(text.utf8)
    self.follower = follower
  }

  /// Whether the piece stands here.
  fileprivate func isFound(in text: [UInt8], at start: Int) -> Bool {
    guard text[start...].starts(with: octets) else { return false }
    let isWithinWord = LeakSign.isLetter(octets[0]) && start > 0 && LeakSign.isLetter(text[start - 1])
    let end = start + octets.count
    return !isWithinWord && isFollowed(by: end < text.count ? text[end] : nil)
  }

  private func isFollowed(by octet: UInt8?) -> Bool {
    switch follower {
    case .anything: true
    case .digit: octet.flatMap { FieldSyntax.digit($0) } != nil
    case .capital: octet.map { (0x41...0x5A).contains($0) } ?? false
    case .quote: octet.map { "\"'`".utf8.contains($0) } ?? false
    case .nonSpace: octet.map { $0 > 0x20 } ?? false
    }
  }

  private static func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet | 0x20) }

  /// Signs by their first octet, so that a text is gone through once for all of them.
  struct Table: Sendable {
    private var signs: [[LeakSign]]

    fileprivate init(_ all: [LeakSign]) {
      signs = Array(repeating: [], count: 256)
      for sign in all { signs[Int(sign.octets[0])].append(sign) }
    }

    /// The first sign in the text with what follows it, in quotes.
    func first(in text: String) -> String? {
      let octets = Array(text.utf8)
      for start in octets.indices {
        for sign in signs[Int(octets[start])] where sign.isFound(in: octets, at: start) {
          return FieldText.quote(String(decoding: octets[start...].prefix(80), as: UTF8.self))
        }
      }
      return nil
    }
  }

  private static func all(_ follower: Follower = .anything, _ texts: String...) -> [LeakSign] {
    texts.map { LeakSign($0, follower) }
  }

  /// Traces of calls.
  static let trace = Table(
    all(
      .anything, "Traceback (most recent call last)", "Exception in thread \"", "Caused by: java.", "Stack trace:\n",
      "Current stack trace", "panicked at ", "stack backtrace:\n", "at Object.<anonymous> (",
      "PHP Fatal error", "Fatal error: Uncaught", "runtime error: invalid memory address",
      "[running]:\n", "in <module>", ".php on line ", "--- End of stack trace", "End of inner exception stack trace",
      "at process.processTicksAndRejections", "RUST_BACKTRACE", "nested exception is ", "[signal SIGSEGV",
      "Exception Type:", "Thread 0 crashed", "** (", "node:internal/", "Exception Location:"
    ) + all(.nonSpace, "\n    at ", "\n\tat ", "\n   at ")
      + all(.digit, "goroutine ", "\n#0 /", " on line <b>", "runtime error: index out of range [")
      + all(.capital, "Fatal error: "))

  /// What databases say.
  static let database = Table(
    all(
      .anything, "SQLSTATE[", "PSQLError", "PostgresError", "SQLITE_", "SQLite error", "sqlite3.", "psycopg",
      "violates unique constraint", "violates foreign key constraint", "violates not-null constraint",
      "violates check constraint", "violates primary key constraint", "FATAL:  ", "with args beginning with: ",
      "Error 111 connecting to ", "Error 61 connecting to ", "UNIQUE constraint failed: ",
      "FOREIGN KEY constraint failed",
      "NOT NULL constraint failed: ", "CHECK constraint failed: ", "You have an error in your SQL syntax",
      "you have an error in your SQL syntax", "' for key '", "in 'field list'", "in 'where clause'",
      "Cannot add or update a child row", "ER_DUP_ENTRY", "ER_NO_SUCH_TABLE", "Lost connection to MySQL server",
      "Violation of PRIMARY KEY constraint", "Violation of UNIQUE KEY constraint",
      "Cannot insert duplicate key row in object", "Unclosed quotation mark after the character string",
      "String or binary data would be truncated", "Cannot insert the value NULL into column",
      "Conversion failed when converting the ", "System.Data.SqlClient",
      "Microsoft.Data.SqlClient", "ODBC Driver ", "E11000 duplicate key", "MongoServerError", "MongoNetworkError",
      "org.hibernate.", "java.sql.", "sqlalchemy.exc.", "django.db.utils", "ActiveRecord::", "PG::", "Mysql2::",
      "PDOException", "WRONGTYPE Operation against a key", "index_not_found_exception",
      "search_phase_execution_exception", "sql: no rows in result set", "remaining connection slots are reserved",
      "could not serialize access due to", "database is locked", "QueryFailedError", "SequelizeDatabaseError",
      "PrismaClient", "table or view does not exist", "near \"", "CassandraError"
    )
      + all(
        .quote, "syntax error at or near ", "password authentication failed for user "
      )
      + all(
        .quote, "null value in column ", "Unknown column ", "Invalid object name ", "Invalid column name ",
        "Incorrect syntax near ", "Login failed for user ", "Access denied for user ", "Data too long for column ",
        "Incorrect integer value: ", "Duplicate entry ", "unrecognized token: ", "permission denied for relation ")
      + all(.capital, "statement conflicted with the ")
      + all(
        .nonSpace, "invalid input syntax for type ", "no such table: ", "no such column: ",
        "permission denied for table ")
      + all(
        .digit, "\nLINE ", "ORA-", "TNS-", "value too long for type character varying(", "SQL0",
        "DB2 SQL Error: SQLCODE=-"))

  /// Names that programs give to their own parts.
  static let program = Table(
    all(
      .anything, "keyNotFound(", "typeMismatch(", "valueNotFound(", "dataCorrupted(", "CodingKeys(", "DecodingError",
      "Error Domain=", "NSCocoaErrorDomain", "NSURLErrorDomain", "debugDescription:", "Expected to decode ",
      "but found a string instead", "but found a string/data instead", "Optional(\"", "EventLoopFuture", "NIOCore.",
      "NIOPosix.", "JSONDecoder", "swift_task",
      "NullReferenceException", "NullPointerException", "IndexOutOfRangeException", "ClassCastException",
      "ArgumentNullException", "InvalidOperationException", "Object reference not set to an instance of an object",
      "JsonParseException", "HttpMessageNotReadableException", "java.lang.", "java.util.", "java.io.", "java.net.",
      "javax.", "jakarta.", "org.springframework.", "com.fasterxml.jackson", "Cannot deserialize value of type `",
      "Cannot invoke \"", "Unrecognized field \"",
      "NoMethodError", "undefined method `", "undefined method '", "undefined local variable or method",
      "nil:NilClass", "ActionController::", "ActionView::", "uninitialized constant ",
      "json: cannot unmarshal ", "json: unknown field ", "Go struct field", "interface conversion: ",
      "nil pointer dereference", "strconv.", "dial tcp ", "dial unix ", "lookup on ", "reflect: call of ",
      "AttributeError:", "KeyError: ", "'NoneType' object", "ValueError: ", "ModuleNotFoundError", "ImportError: ",
      "unsupported operand type(s) for", "object is not subscriptable", "object is not callable", "RecursionError",
      "pydantic_core.", "UnboundLocalError", "takes 1 positional argument", "NameError: name '",
      "invalid literal for int() with base", "ZeroDivisionError", "TemplateDoesNotExist", "jinja2.exceptions",
      "Call to undefined function ", "Call to undefined method ", "Call to a member function ",
      "Undefined array key ", "Undefined index: ", "Undefined variable", "Illuminate\\", "Symfony\\", "mysqli_",
      "Cannot read properties of undefined", "Cannot read properties of null", "Cannot read property '",
      "is not a function\n", "ReferenceError: ", "TypeError: ", "ECONNREFUSED", "ENOENT: ", "EACCES: ", "ETIMEDOUT ",
      "ENOTFOUND", "UnhandledPromiseRejection", "node_modules/", "Unexpected token < in JSON",
      "called `Result::unwrap()`", "called `Option::unwrap()`", "serde_json::", "tokio::", "diesel::", "sqlx::",
      "ArgumentError (", "Ecto.", "FunctionClauseError", "(MatchError)", "Elixir.", "Phoenix.",
      "Newtonsoft.Json.", "Microsoft.AspNetCore.", "Microsoft.EntityFrameworkCore", "kotlin.", "scala.MatchError",
      "The JSON value could not be converted to "
    )
      + all(.capital, "Swift.", "Foundation.", "Abort.", "Vapor.", "Hummingbird.")
      + dotNet)

  private static var dotNet: [LeakSign] {
    [
      "Int", "String", "Boolean", "Decimal", "Double", "DateTime", "Guid", "Object", "Nullable", "Exception",
      "Argument",
      "Invalid", "NullReference", "IO.", "Net.", "Data.", "Text.", "Collections.", "Threading.", "Linq.", "Web.",
      "Reflection.", "Format", "Index", "NotImplemented", "NotSupported", "OutOfMemory", "Overflow", "Runtime.",
      "ComponentModel.",
    ]
    .map { LeakSign("System.\($0)") }
  }
}
