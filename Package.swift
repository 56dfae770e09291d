// swift-tools-version: 6.1
import PackageDescription

// One target a room; a room imports only what stands above it in this list.
let package = Package(
    name: "briefing",
    products: [
        .library(name: "EDTF", targets: ["EDTF"]),
        .library(name: "Liquid", targets: ["Liquid"]),
        .library(name: "Markdown", targets: ["Markdown"]),
        .library(name: "BriefingKit", targets: ["BriefingKit"]),
        .executable(name: "briefing", targets: ["briefing"]),
    ],
    targets: [
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CMalloc"),

        .target(name: "Bytes"),
        .target(name: "Diagnostics"),
        .target(name: "FileSystem"),
        .target(name: "JSON", dependencies: ["Bytes"]),
        .target(name: "Programs"),
        .target(name: "Publishing", dependencies: ["CBrotli", "CZlib", "FileSystem", "JSON", "Programs"]),
        .target(name: "EDTF"),
        .target(name: "Liquid"),
        .target(name: "LiquidJSON", dependencies: ["JSON", "Liquid"]),
        .target(name: "Markdown", dependencies: ["Bytes", "CCMark"]),
        .target(name: "YAML", dependencies: ["CYAML"]),
        .target(
            name: "BriefingKit",
            dependencies: [
                "Bytes", "CXXHash", "Diagnostics", "EDTF", "FileSystem", "JSON", "Liquid", "Markdown", "Publishing",
                "YAML",
            ],
            plugins: ["EmbedTheme"]),
        .target(name: "Preview", dependencies: ["CMicroHTTPD", "Diagnostics", "FileSystem", "JSON"]),
        .executableTarget(
            name: "briefing",
            dependencies: [
                "BriefingKit", "CMalloc", "Diagnostics", "EDTF", "FileSystem", "JSON", "Liquid", "LiquidJSON",
                "Markdown",
                "Preview",
                "Publishing",
            ]),

        // Others' test suites, which are no part of this repository: conformance FOLDER.
        .executableTarget(
            name: "conformance",
            dependencies: ["EDTF", "FileSystem", "JSON", "Liquid", "LiquidJSON", "Markdown", "YAML"]),
        // The Liquid engine's share of Tests/Benchmarks/liquid.
        .executableTarget(name: "liquid-bench", dependencies: ["FileSystem", "JSON", "Liquid", "LiquidJSON"]),

        // Random edits, each rebuild held against a clean build: rebuild-check SEQUENCES.
        .executableTarget(name: "rebuild-check", dependencies: ["BriefingKit", "Diagnostics", "EDTF"]),

        // The theme in Templates/ becomes a Swift file, so that what ships is what a person can edit.
        .executableTarget(name: "embed-theme"),
        .plugin(
            name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"], path: "Sources/EmbedTheme"),

        .testTarget(name: "BytesTests", dependencies: ["Bytes"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "EDTFTests", dependencies: ["EDTF"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON"]),
        .testTarget(name: "LiquidTests", dependencies: ["Liquid"]),
        .testTarget(name: "MarkdownTests", dependencies: ["Bytes", "Markdown"]),
        .testTarget(name: "ProgramsTests", dependencies: ["Programs"]),
        .testTarget(name: "PublishingTests", dependencies: ["FileSystem", "JSON", "Publishing"]),
        .testTarget(name: "YAMLTests", dependencies: ["YAML"]),
        .testTarget(name: "BriefingKitTests", dependencies: ["BriefingKit", "Bytes", "FileSystem"]),
        .testTarget(name: "PreviewTests", dependencies: ["Diagnostics", "FileSystem", "Preview"]),
    ],
    swiftLanguageModes: [.v6]
)
