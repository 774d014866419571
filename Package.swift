// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// A product that is fetched and built only while one of the traits is on.
func product(_ name: String, _ package: String, trait: String...) -> Target.Dependency {
  .product(name: name, package: package, condition: .when(traits: Set(trait)))
}

let hummingbird: [Target.Dependency] = [
  product("Hummingbird", "hummingbird", trait: "Hummingbird"),
  product("HummingbirdCore", "hummingbird", trait: "Hummingbird"),
  product("HTTPTypes", "swift-http-types", trait: "HTTPTypes"),
  product("Logging", "swift-log", trait: "Hummingbird"),
  product("NIOCore", "swift-nio", trait: "Hummingbird"),
  product("NIOHTTP1", "swift-nio", trait: "Hummingbird"),
  product("NIOHTTPTypes", "swift-nio-extras", trait: "Hummingbird"),
  product("Tracing", "swift-distributed-tracing", trait: "Hummingbird"),
]

let flyingFox: [Target.Dependency] = [
  product("FlyingFox", "FlyingFox", trait: "FlyingFox"),
  product("FlyingSocks", "FlyingFox", trait: "FlyingFox"),
]

let nioParts: [Target.Dependency] = [
  product("HTTPTypes", "swift-http-types", trait: "HTTPTypes"),
  product("NIOCore", "swift-nio", trait: "NIO", "Hummingbird"),
  product("NIOHTTP1", "swift-nio", trait: "NIO", "Hummingbird"),
  product("NIOHTTP2", "swift-nio-http2", trait: "NIO"),
  product("NIOHTTPTypes", "swift-nio-extras", trait: "NIO", "Hummingbird"),
  product("NIOHTTPTypesHTTP1", "swift-nio-extras", trait: "NIO", "Hummingbird"),
]

let nio: [Target.Dependency] =
  nioParts + [
    product("NIOHTTPTypesHTTP2", "swift-nio-extras", trait: "NIO"),
    product("NIOPosix", "swift-nio", trait: "NIO"),
  ]

let observability: [Target.Dependency] = [
  product("Metrics", "swift-metrics", trait: "Observability"),
  product("Tracing", "swift-distributed-tracing", trait: "Observability"),
]

/// Whether the Swift Package Index builds the reference, which knows no other way to turn traits on.
let describesAll = Context.environment["SPI_GENERATE_DOCS"] != nil

let package = Package(
  name: "TypedResponses",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "TypedResponses", targets: ["TypedResponses"]),
    .library(name: "TypedResponsesTesting", targets: ["TypedResponsesTesting"]),
    .library(name: "TypedResponsesChecking", targets: ["TypedResponsesChecking"]),
    .library(name: "TypedResponsesOpenAPI", targets: ["TypedResponsesOpenAPI"]),
    .library(name: "TypedResponsesHTTPTypes", targets: ["TypedResponsesHTTPTypes"]),
    .executable(name: "check-responses", targets: ["check-responses"]),
    .library(name: "TypedResponsesHummingbird", targets: ["TypedResponsesHummingbird"]),
    .library(name: "TypedResponsesFlyingFox", targets: ["TypedResponsesFlyingFox"]),
    .library(name: "TypedResponsesHummingbirdChecking", targets: ["TypedResponsesHummingbirdChecking"]),
    .library(name: "TypedResponsesNIO", targets: ["TypedResponsesNIO"]),
    .library(name: "TypedResponsesObservability", targets: ["TypedResponsesObservability"]),
  ],
  traits: [
    .trait(name: "HTTPTypes", description: "Build the adapter for servers that speak swift-http-types."),
    .trait(
      name: "Hummingbird", description: "Build the adapter for the Hummingbird server.", enabledTraits: ["HTTPTypes"]),
    .trait(name: "FlyingFox", description: "Build the adapter for the FlyingFox server."),
    .trait(name: "NIO", description: "Build the adapter for SwiftNIO's channels.", enabledTraits: ["HTTPTypes"]),
    .trait(name: "Observability", description: "Build the observers for swift-metrics and swift-distributed-tracing."),
    .default(enabledTraits: describesAll ? ["FlyingFox", "Hummingbird", "NIO", "Observability"] : []),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.40.0"),
  ],
  targets: [
    .target(name: "TypedResponses", swiftSettings: strict),
    .target(name: "TypedResponsesChecking", dependencies: ["TypedResponses"], swiftSettings: strict),
    .target(
      name: "TypedResponsesTesting", dependencies: ["TypedResponses", "TypedResponsesChecking"], swiftSettings: strict),
    .target(name: "TypedResponsesOpenAPI", dependencies: ["TypedResponses"], swiftSettings: strict),
    .executableTarget(name: "check-responses", dependencies: ["TypedResponsesChecking"], swiftSettings: strict),
    // Without access to the package's inner declarations: what others write adapters with is enough.
    .target(
      name: "TypedResponsesHTTPTypes",
      dependencies: ["TypedResponses", product("HTTPTypes", "swift-http-types", trait: "HTTPTypes")],
      packageAccess: false,
      swiftSettings: strict
    ),
    .target(
      name: "TypedResponsesNIOParts",
      dependencies: ["TypedResponses", "TypedResponsesHTTPTypes"] + nioParts,
      swiftSettings: strict
    ),
    .target(
      name: "TypedResponsesNIO",
      dependencies: ["TypedResponses", "TypedResponsesHTTPTypes", "TypedResponsesNIOParts"] + nio,
      swiftSettings: strict
    ),
    .target(
      name: "TypedResponsesHummingbird",
      dependencies: ["TypedResponses", "TypedResponsesHTTPTypes", "TypedResponsesNIOParts"] + hummingbird,
      swiftSettings: strict
    ),
    .target(
      name: "TypedResponsesFlyingFox", dependencies: ["TypedResponses"] + flyingFox, packageAccess: false,
      swiftSettings: strict),
    .target(
      name: "TypedResponsesObservability", dependencies: ["TypedResponses"] + observability, swiftSettings: strict),
    .target(
      name: "TypedResponsesHummingbirdChecking",
      dependencies: ["TypedResponses", "TypedResponsesChecking"] + hummingbird + [
        product("NIOEmbedded", "swift-nio", trait: "Hummingbird")
      ],
      swiftSettings: strict
    ),

    .testTarget(
      name: "TypedResponsesTests", dependencies: ["TypedResponses", "IntakeProof"], swiftSettings: strict),
    .testTarget(
      name: "TypedResponsesTestingTests", dependencies: ["TypedResponsesTesting", "check-responses"],
      exclude: ["Corpus"], swiftSettings: strict),
    .testTarget(
      name: "TypedResponsesOpenAPITests", dependencies: ["TypedResponses", "TypedResponsesOpenAPI"],
      swiftSettings: strict),
    .testTarget(
      name: "TypedResponsesHTTPTypesTests",
      dependencies: [
        "TypedResponses", "TypedResponsesHTTPTypes", "TypedResponsesTesting", "IntakeProof", "PlainServer",
        "StreamProof", product("HTTPTypes", "swift-http-types", trait: "HTTPTypes"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TypedResponsesHummingbirdTests",
      dependencies: [
        "TypedResponses", "TypedResponsesHummingbird", "TypedResponsesHummingbirdChecking", "TypedResponsesTesting",
        "TypedResponsesOpenAPI", "IntakeProof", "StreamProof",
      ] + hummingbird + [
        product("InMemoryLogging", "swift-log", trait: "Hummingbird"),
        product("NIOEmbedded", "swift-nio", trait: "Hummingbird"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TypedResponsesFlyingFoxTests",
      dependencies: ["TypedResponsesFlyingFox", "TypedResponsesTesting", "IntakeProof", "StreamProof"] + flyingFox,
      swiftSettings: strict
    ),
    .testTarget(
      name: "TypedResponsesObservabilityTests",
      dependencies: [
        "TypedResponses", "TypedResponsesHummingbird", "TypedResponsesObservability", "TypedResponsesTesting",
        product("Hummingbird", "hummingbird", trait: "Hummingbird"),
        product("HTTPTypes", "swift-http-types", trait: "HTTPTypes"),
        product("Logging", "swift-log", trait: "Hummingbird"),
        product("NIOCore", "swift-nio", trait: "Hummingbird"),
        product("NIOEmbedded", "swift-nio", trait: "Hummingbird"),
        product("InMemoryTracing", "swift-distributed-tracing", trait: "Observability"),
        product("MetricsTestKit", "swift-metrics", trait: "Observability"),
      ] + observability,
      swiftSettings: strict
    ),
    .testTarget(
      name: "TypedResponsesNIOTests",
      dependencies: [
        "TypedResponses", "TypedResponsesNIO", "TypedResponsesNIOParts", "TypedResponsesTesting", "IntakeProof",
        "StreamProof",
      ] + nio + [product("NIOEmbedded", "swift-nio", trait: "NIO")],
      swiftSettings: strict
    ),

    .target(
      name: "StreamProof",
      dependencies: [
        "TypedResponsesChecking", "TypedResponsesObservability", "TypedResponsesTesting", "IntakeProof",
        product("MetricsTestKit", "swift-metrics", trait: "Observability"),
      ],
      path: "Tests/StreamProof", swiftSettings: strict),
    .target(
      name: "IntakeProof", dependencies: ["TypedResponsesChecking"], path: "Tests/IntakeProof", swiftSettings: strict),
    .target(
      name: "PlainServer",
      dependencies: [
        "TypedResponses", "TypedResponsesHTTPTypes",
        product("HTTPTypes", "swift-http-types", trait: "HTTPTypes"),
        product("NIOCore", "swift-nio", trait: "NIO"),
        product("NIOHTTP1", "swift-nio", trait: "NIO"),
        product("NIOPosix", "swift-nio", trait: "NIO"),
        product("NIOHTTPTypesHTTP1", "swift-nio-extras", trait: "NIO"),
      ],
      path: "Tests/PlainServer", swiftSettings: strict),
    .target(name: "TypeChecking", path: "Tests/TypeChecking", swiftSettings: strict),
    .testTarget(
      name: "CompileTimeTests",
      dependencies: [
        "TypedResponses", "TypedResponsesTesting", "TypedResponsesOpenAPI", "TypedResponsesHTTPTypes",
        "TypedResponsesHummingbird", "TypedResponsesHummingbirdChecking", "TypedResponsesFlyingFox",
        "TypedResponsesNIO", "TypeChecking",
      ],
      exclude: ["Accepted", "Rejected"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "TypedResponses", "TypedResponsesTesting", "TypedResponsesOpenAPI", "TypedResponsesHummingbird",
        "TypedResponsesHummingbirdChecking", "TypedResponsesFlyingFox", "TypedResponsesNIO", "TypeChecking",
      ],
      exclude: ["Preludes"],
      swiftSettings: strict
    ),
  ]
)

// TLS takes longer to build than all else here, so that only those who ask for its tests build it.
if Context.environment["TYPED_RESPONSES_TLS"] != nil {
  package.dependencies.append(.package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"))
  package.targets.append(
    .testTarget(
      name: "TypedResponsesTLSTests",
      dependencies: [
        "PlainServer", "TypedResponses", "TypedResponsesHTTPTypes", "TypedResponsesHummingbird", "TypedResponsesNIO",
        "TypedResponsesTesting",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdHTTP2", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP2", package: "swift-nio-http2"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP2", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "NIOTLS", package: "swift-nio"),
      ],
      swiftSettings: strict
    ))
}
