// swift-tools-version: 6.2
import PackageDescription

// One way through the house: text → tokens → tree → checked program → plan → SQL → rows → output.
// A target may import only what its line below declares; CI builds with
// `--explicit-target-dependency-import-check error`, so an undeclared import fails.

/// What every Swift target of ours is compiled with.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "palier",
  products: [
    .executable(name: "palier", targets: ["palier"]),
    .library(name: "PalierKit", targets: ["PalierKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
  ],
  targets: [
    // The language: pure, synchronous, no input or output.
    .target(name: "PalierValues", swiftSettings: settings),
    .target(name: "PalierDiagnostics", swiftSettings: settings),
    .target(
      name: "PalierSyntax",
      dependencies: ["PalierValues", "PalierDiagnostics"],
      swiftSettings: settings
    ),
    .target(
      name: "PalierDictionary",
      dependencies: ["PalierValues", "PalierDiagnostics"],
      swiftSettings: settings
    ),
    .target(
      name: "PalierSemantics",
      dependencies: ["PalierValues", "PalierDiagnostics", "PalierSyntax", "PalierDictionary"],
      swiftSettings: settings
    ),
    .target(
      name: "PalierPlan",
      dependencies: [
        "PalierValues", "PalierDiagnostics", "PalierSyntax", "PalierDictionary", "PalierSemantics",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "PalierSQL",
      dependencies: ["PalierValues", "PalierDiagnostics", "PalierDictionary", "PalierPlan"],
      swiftSettings: settings
    ),

    // The store and the rules of the work.
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .target(
      name: "PalierStore",
      dependencies: [
        "CNettle", "PalierValues", "PalierDiagnostics", "PalierDictionary", "PalierPlan",
        "PalierSQL", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "PalierCasework",
      dependencies: [
        "PalierValues", "PalierDiagnostics", "PalierDictionary", "PalierPlan", "PalierStore",
      ],
      swiftSettings: settings
    ),

    // Files in, answers out.
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "PalierArchive", dependencies: ["CMinizip"], swiftSettings: settings),
    .target(
      name: "PalierExchange",
      dependencies: [
        "CExpat", "PalierArchive", "PalierValues", "PalierDiagnostics", "PalierDictionary",
        "PalierPlan",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "PalierReport",
      dependencies: [
        "PalierArchive", "PalierValues", "PalierDiagnostics", "PalierDictionary", "PalierPlan",
      ],
      swiftSettings: settings
    ),

    // The interpreter, and the library that another program embeds.
    .target(
      name: "PalierRuntime",
      dependencies: [
        "PalierValues", "PalierDiagnostics", "PalierSyntax", "PalierDictionary",
        "PalierSemantics", "PalierPlan", "PalierSQL", "PalierStore", "PalierCasework",
        "PalierExchange", "PalierReport",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "PalierKit",
      dependencies: [
        "PalierValues", "PalierDiagnostics", "PalierSyntax", "PalierDictionary",
        "PalierSemantics", "PalierPlan", "PalierStore", "PalierCasework", "PalierExchange",
        "PalierReport", "PalierRuntime",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "PalierDemo",
      dependencies: [
        "PalierValues", "PalierDiagnostics", "PalierDictionary", "PalierKit", "PalierStore",
      ],
      swiftSettings: settings
    ),

    // The terminal and the command.
    .systemLibrary(name: "CEditline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(
      name: "PalierTerminal",
      dependencies: ["CEditline", "PalierDiagnostics"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "palier",
      dependencies: [
        "PalierKit", "PalierDemo", "PalierTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      // Everything inside the program, so that nothing is looked up or relocated before it begins:
      // a start is a feature. Only this product is linked so, that the tests can share its build;
      // the libraries behind Foundation and libedit then have to be named.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-executable", "-use-ld=lld", "-l_FoundationCShims", "-l_FoundationCollections",
            "-lCoreFoundation", "-l_FoundationICU", "-lstdc++", "-ltinfo", "-lbsd", "-lmd",
          ],
          .when(configuration: .release)
        )
      ]
    ),

    // What is timed and not tested: see Benchmarks/README.md.
    .executableTarget(
      name: "phases",
      dependencies: [
        "PalierValues", "PalierDiagnostics", "PalierSyntax", "PalierDictionary", "PalierSemantics",
        "PalierPlan", "PalierSQL",
      ],
      path: "Benchmarks/Phases",
      swiftSettings: settings
    ),

    // Tests: a target per module; EndToEnd runs the built command as people and cron do.
    .systemLibrary(
      name: "CSQLite",
      path: "Tests/CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"])]
    ),
    // The random numbers of the tests, the same for the same seed.
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: settings),
    .testTarget(name: "PalierValuesTests", dependencies: ["PalierValues"], swiftSettings: settings),
    .testTarget(
      name: "PalierDiagnosticsTests",
      dependencies: ["PalierDiagnostics"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierSyntaxTests",
      dependencies: ["PalierSyntax", "PalierValues", "PalierDiagnostics", "SeededRandom"],
      exclude: ["Corpus"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierDictionaryTests",
      dependencies: ["PalierDictionary", "PalierValues", "PalierDiagnostics"],
      resources: [.copy("codes.txt")],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierSemanticsTests",
      dependencies: [
        "PalierSemantics", "PalierSyntax", "PalierDictionary", "PalierValues", "PalierDiagnostics",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierPlanTests",
      dependencies: [
        "PalierPlan", "PalierSemantics", "PalierSyntax", "PalierDictionary", "PalierValues",
        "PalierDiagnostics", "PalierSQL",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierSQLTests",
      dependencies: [
        "CSQLite", "PalierSQL", "PalierPlan", "PalierDictionary", "PalierValues",
        "PalierDiagnostics",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierStoreTests",
      dependencies: [
        "CNettle", "PalierStore", "PalierSQL", "PalierPlan", "PalierDictionary", "PalierValues",
        "PalierDiagnostics", "SeededRandom", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierCaseworkTests",
      dependencies: [
        "PalierCasework", "PalierStore", "PalierPlan", "PalierDictionary", "PalierValues",
        "PalierDiagnostics",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierExchangeTests",
      dependencies: [
        "PalierExchange", "PalierArchive", "PalierDictionary", "PalierValues",
        "PalierDiagnostics",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierReportTests",
      dependencies: [
        "PalierReport", "PalierArchive", "PalierPlan", "PalierDictionary", "PalierValues",
        "PalierDiagnostics",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierRuntimeTests",
      dependencies: [
        "PalierRuntime", "PalierCasework", "PalierExchange", "PalierReport", "PalierStore",
        "PalierSQL", "PalierPlan", "PalierSemantics", "PalierSyntax", "PalierDictionary",
        "PalierValues", "PalierDiagnostics",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierDemoTests",
      dependencies: [
        "PalierDemo", "PalierStore", "PalierPlan", "PalierSemantics", "PalierDictionary",
        "PalierValues", "SeededRandom",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierTerminalTests",
      dependencies: ["PalierTerminal"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PalierKitTests",
      dependencies: [
        "PalierKit", "PalierSyntax", "PalierStore", "PalierDictionary", "PalierValues",
        "PalierDiagnostics",
      ],
      swiftSettings: settings
    ),
    // Three answers agree: the language's rules, said naively, beside the product, on random stores.
    .testTarget(
      name: "AgreementTests",
      dependencies: [
        "PalierKit", "PalierStore", "PalierSQL", "PalierPlan", "PalierSemantics", "PalierSyntax",
        "PalierDictionary", "PalierValues", "PalierDiagnostics", "SeededRandom",
      ],
      exclude: ["Mismatches"],
      swiftSettings: settings
    ),
    .testTarget(name: "EndToEndTests", dependencies: [], swiftSettings: settings),
  ]
)
