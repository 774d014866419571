import Testing

@Suite struct CodeBlockTests {
  @Test("A block in a page is found with its line and its excuse")
  func page() {
    let text = """
      # Title

      ```swift
      let a = 1
      ```

      <!-- not compiled: it is a fragment -->
      ```swift
      .package(…)
      ```

      ```sh
      swift test
      ```
      """
    let blocks = CodeBlock.blocks(in: text, of: "A.md", isSource: false)
    #expect(blocks.map(\.line) == [4, 9])
    #expect(blocks.map(\.code) == ["let a = 1", ".package(…)"])
    #expect(blocks.map(\.excuse) == [nil, "it is a fragment"])
  }

  @Test("A block in a documentation comment is found, and code outside of comments is none")
  func comment() {
    let text = """
      /// Something.
      ///
      ///   ```swift ignored
      ///   a()
      ///   ```
      let text = "```swift"
      let b = 1
      """
    let blocks = CodeBlock.blocks(in: text, of: "A.swift", isSource: true)
    #expect(blocks.map(\.line) == [4])
    #expect(blocks.map(\.language) == ["swift ignored"])
  }
}
