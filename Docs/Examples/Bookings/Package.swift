// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Bookings",
  platforms: [.macOS(.v15)],
  dependencies: [
    // The traits of the other example with Hummingbird: both can be built in one folder.
    .package(name: "TypedResponses", path: "../../..", traits: ["Hummingbird", "Observability"]),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
  ],
  targets: [
    .executableTarget(
      name: "Bookings",
      dependencies: [
        .product(name: "TypedResponses", package: "TypedResponses"),
        .product(name: "TypedResponsesHummingbird", package: "TypedResponses"),
        .product(name: "TypedResponsesOpenAPI", package: "TypedResponses"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
    ),
    .testTarget(
      name: "BookingsTests",
      dependencies: [
        "Bookings",
        .product(name: "TypedResponsesTesting", package: "TypedResponses"),
        .product(name: "TypedResponsesHummingbirdChecking", package: "TypedResponses"),
        .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
    ),
  ]
)
