// swift-tools-version: 6.2

import PackageDescription

/// What a new user has: a package that turns on no trait, and so downloads nothing.
let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "TypedResponses", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Consumer",
      dependencies: [
        .product(name: "TypedResponses", package: "TypedResponses"),
        .product(name: "TypedResponsesTesting", package: "TypedResponses"),
        .product(name: "TypedResponsesHTTPTypes", package: "TypedResponses"),
        .product(name: "TypedResponsesHummingbird", package: "TypedResponses"),
        .product(name: "TypedResponsesFlyingFox", package: "TypedResponses"),
        .product(name: "TypedResponsesNIO", package: "TypedResponses"),
        .product(name: "TypedResponsesObservability", package: "TypedResponses"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]
    )
  ]
)
