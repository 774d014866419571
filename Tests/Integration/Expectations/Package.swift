// swift-tools-version: 6.2

import PackageDescription

/// What a user has who tests responses: a package that depends on TypedResponsesTesting, with tests of either framework.
let package = Package(
  name: "Expectations",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "TypedResponses", path: "../../..")],
  targets: [
    .target(
      name: "Notes",
      dependencies: [.product(name: "TypedResponses", package: "TypedResponses")],
      swiftSettings: [.swiftLanguageMode(.v6)]
    )
  ]
    + (Context.environment["WITH_FAILING_TESTS"] == nil
      ? [tests("NotesTests", in: "Tests/NotesTests"), tests("NotesXCTests", in: "Tests/NotesXCTests")]
      : [tests("WithSwiftTesting", in: "Failing/WithSwiftTesting"), tests("WithXCTest", in: "Failing/WithXCTest")])
)

/// Tests of the notes. Those that have to fail are built only on request: a script looks at what they print.
func tests(_ name: String, in folder: String) -> Target {
  .testTarget(
    name: name,
    dependencies: ["Notes", .product(name: "TypedResponsesTesting", package: "TypedResponses")],
    path: folder,
    swiftSettings: [.swiftLanguageMode(.v6)]
  )
}
