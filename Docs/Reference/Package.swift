// swift-tools-version: 6.2

import PackageDescription

// The reference as a site. The plugin that makes it stands here, so that nobody who uses the package downloads it.
let package = Package(
  name: "TypedResponses documentation",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "TypedResponses", path: "../..", traits: ["FlyingFox", "Hummingbird", "NIO", "Observability"]),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ]
)
