import TypedResponses

/// The `Link` field of one page of a list: first, prev, next and last, as far as they exist.
struct PageLinks {
  let path: StaticString
  let page: Int
  let limit: Int
  let total: Int

  private var lastPage: Int { max(1, (total + limit - 1) / limit) }
}
