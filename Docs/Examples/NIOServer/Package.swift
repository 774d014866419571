// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "NIOServer",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "TypedResponses", path: "../../..", traits: ["NIO"]),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    .executableTarget(
      name: "NIOServer",
      dependencies: [
        .product(name: "TypedResponses", package: "TypedResponses"),
        .product(name: "TypedResponsesNIO", package: "TypedResponses"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
    )
  ]
)
