// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "FlyingFoxServer",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "TypedResponses", path: "../../..", traits: ["FlyingFox"]),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    .executableTarget(
      name: "FlyingFoxServer",
      dependencies: [
        .product(name: "TypedResponses", package: "TypedResponses"),
        .product(name: "TypedResponsesFlyingFox", package: "TypedResponses"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
    )
  ]
)
