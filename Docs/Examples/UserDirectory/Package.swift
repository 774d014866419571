// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "UserDirectory",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "TypedResponses", path: "../../..", traits: ["Hummingbird", "Observability"]),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "UserDirectory",
      dependencies: [
        .product(name: "TypedResponses", package: "TypedResponses"),
        .product(name: "TypedResponsesHummingbird", package: "TypedResponses"),
        .product(name: "TypedResponsesObservability", package: "TypedResponses"),
        .product(name: "TypedResponsesOpenAPI", package: "TypedResponses"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
    ),
    .testTarget(
      name: "UserDirectoryTests",
      dependencies: [
        "UserDirectory",
        .product(name: "TypedResponsesTesting", package: "TypedResponses"),
        .product(name: "TypedResponsesHummingbirdChecking", package: "TypedResponses"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
    ),
  ]
)
