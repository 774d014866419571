// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "TypedResponses",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "TypedResponses", targets: ["TypedResponses"]),
    .library(name: "TypedResponsesTesting", targets: ["TypedResponsesTesting"]),
    .library(name: "TypedResponsesHummingbird", targets: ["TypedResponsesHummingbird"]),
  ],
  traits: [
    .trait(name: "Hummingbird", description: "Build the adapter for the Hummingbird server."),
    .default(enabledTraits: []),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: [])
  ],
  targets: [
    .target(name: "TypedResponses", swiftSettings: strict),
    .target(name: "TypedResponsesTesting", dependencies: ["TypedResponses"], swiftSettings: strict),
    .target(
      name: "TypedResponsesHummingbird",
      dependencies: [
        "TypedResponses",
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
      ],
      swiftSettings: strict
    ),

    .testTarget(name: "TypedResponsesTests", dependencies: ["TypedResponses"], swiftSettings: strict),
  ]
)
