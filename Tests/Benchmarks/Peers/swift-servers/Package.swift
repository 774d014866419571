// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "EndToEnd",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "TypedResponses", path: "../../../..", traits: ["Hummingbird", "NIO"]),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    .executableTarget(
      name: "EndToEndServer",
      dependencies: [
        .product(name: "TypedResponses", package: "TypedResponses"),
        .product(name: "TypedResponsesHummingbird", package: "TypedResponses"),
        .product(name: "TypedResponsesNIO", package: "TypedResponses"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
    )
  ]
)
