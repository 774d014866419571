// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "TypedResponses", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["CAllocationCounter", .product(name: "TypedResponses", package: "TypedResponses")],
      swiftSettings: strict
    ),
    .target(name: "CAllocationCounter"),
  ]
)
