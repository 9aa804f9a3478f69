// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "karier",
    products: [.executable(name: "karier", targets: ["karier"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        // A dependency of swift-crypto's, held here so that it does not float.
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        .target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(
            name: "Terminal",
            dependencies: [.product(name: "TOMLKit", package: "TOMLKit")],
            swiftSettings: strict),
        .target(
            name: "TerminalCurses", dependencies: ["CCurses", "Terminal"], swiftSettings: strict),
        .target(name: "CareerDomain", swiftSettings: strict),
        .target(
            name: "CareerStore",
            dependencies: [
                "CareerDomain", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                // Not imported: CryptoExtras has it.
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ],
            swiftSettings: strict),
        .target(name: "CareerViewModels", dependencies: ["CareerDomain"], swiftSettings: strict),
        .target(
            name: "CareerScreens", dependencies: ["CareerViewModels", "Terminal"],
            swiftSettings: strict),
        .executableTarget(
            name: "karier",
            dependencies: [
                "TerminalCurses", "Terminal", "CareerStore", "CareerViewModels", "CareerScreens",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
        .testTarget(
            name: "CareerDomainTests", dependencies: ["CareerDomain"], swiftSettings: strict),
        .testTarget(
            name: "CareerStoreTests",
            dependencies: [
                "CareerStore", "CareerDomain", .product(name: "GRDB", package: "GRDB.swift"),
            ], exclude: ["Database/Layouts"], swiftSettings: strict),
        .target(
            name: "SampleDatabase",
            dependencies: ["CareerStore", "CareerDomain", "CareerViewModels"],
            path: "Tests/SampleDatabase", swiftSettings: strict),
        .target(
            name: "PseudoTerminal", path: "Tests/PseudoTerminal", swiftSettings: strict),
        .executableTarget(
            name: "karier-benchmark",
            dependencies: [
                "PseudoTerminal", "CareerStore", "CareerDomain",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Tests/Benchmark", swiftSettings: strict),
        .testTarget(
            name: "CareerViewModelsTests",
            dependencies: [
                "CareerViewModels", "CareerDomain", "SampleDatabase",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: strict),
        .testTarget(
            name: "CareerScreensTests",
            dependencies: ["CareerScreens", "CareerViewModels", "Terminal", "SampleDatabase"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "PseudoTerminal", "karier", "CareerStore", "CareerDomain",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: strict),
    ]
)
