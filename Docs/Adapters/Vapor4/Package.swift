// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let core: Target.Dependency = .product(name: "TypedResponses", package: "TypedResponses")
let testing: Target.Dependency = .product(name: "TypedResponsesTesting", package: "TypedResponses")

let package = Package(
  name: "TypedResponsesVapor",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "TypedResponsesVapor", targets: ["TypedResponsesVapor"]),
    .executable(name: "VaporServer", targets: ["VaporServer"]),
  ],
  dependencies: [
    .package(name: "TypedResponses", path: "../../.."),
    .package(url: "https://github.com/vapor/vapor.git", from: "4.122.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
  ],
  targets: [
    .target(
      name: "TypedResponsesVapor", dependencies: [core, .product(name: "Vapor", package: "vapor")],
      swiftSettings: strict),
    .executableTarget(name: "VaporServer", dependencies: ["TypedResponsesVapor"], swiftSettings: strict),

    // What the tests of the other adapters use, too: links to the folders of the package itself.
    .target(
      name: "IntakeProof", dependencies: [core, testing], path: "Tests/IntakeProof", swiftSettings: strict),
    .target(
      name: "StreamProof", dependencies: [core, testing], path: "Tests/StreamProof", swiftSettings: strict),
    .testTarget(
      name: "TypedResponsesVaporTests",
      dependencies: [
        "TypedResponsesVapor", "IntakeProof", "StreamProof", core, testing,
        .product(name: "InMemoryLogging", package: "swift-log"),
      ],
      swiftSettings: strict
    ),
  ]
)
