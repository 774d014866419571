/// The result of an operation that reads, which caches may keep in groups.
public protocol CacheGroupingResult: ResultSet {}

extension CacheGroupingResult {
  /// This result as one of these groups: a write that names one of them invalidates it wherever it is stored.
  ///
  /// ```swift
  /// func list() -> ListResult<User> {
  ///   .ok(users.all).grouped(in: "users")
  /// }
  /// ```
  public func grouped(in first: CacheGroup, _ others: CacheGroup...) -> Self {
    with(CacheGroups([first] + others))
  }
}

/// The result of an operation that changes something, which other stored responses may no longer agree with.
public protocol CacheGroupInvalidatingResult: ResultSet {}

extension CacheGroupInvalidatingResult {
  /// This result, after which nothing stored in these groups is right any more.
  ///
  /// ```swift
  /// func create(_ input: NewUser) async -> CreateResult<User> {
  ///   let user = await store.add(input)
  ///   return .created(user, location: "/users/\(user.id)").invalidating("users")
  /// }
  /// ```
  public func invalidating(_ first: CacheGroup, _ others: CacheGroup...) -> Self {
    with(CacheGroupInvalidation([first] + others))
  }
}

extension ListResult: CacheGroupingResult {}
extension SearchResult: CacheGroupingResult {}
extension ReadResult: CacheGroupingResult {}
extension CreateResult: CacheGroupInvalidatingResult {}
extension ReplaceResult: CacheGroupInvalidatingResult {}
extension UpdateResult: CacheGroupInvalidatingResult {}
extension DeleteResult: CacheGroupInvalidatingResult {}
extension BatchResult: CacheGroupInvalidatingResult {}
