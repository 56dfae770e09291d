import BriefingKit
import Diagnostics
import Foundation

/// How much was tried.
struct Tally: Sendable {
    var builds = 0
    var errors = 0
    var made = 0
    var files = 0

    mutating func add(_ other: Tally) {
        builds += other.builds
        errors += other.errors
        made += other.made
        files += other.files
    }
}

/// A site, and edits to it one after another, each followed by a rebuild and a clean build.
struct EditSequence {
    private let seed: UInt64
    private var edits: Edits
    private(set) var tally = Tally()

    init(seed: UInt64) {
        self.seed = seed
        edits = Edits(seed: seed, folder: NSTemporaryDirectory() + "briefing-rebuild-\(getpid())-\(seed)")
    }

    /// - Returns: what went wrong.
    mutating func run(steps: Int) -> String? {
        defer { try? FileManager.default.removeItem(atPath: edits.folder) }
        edits.begin()
        var told: [String] = ["begin"]
        for step in 0...steps {
            if step > 0 {
                for _ in 0..<edits.random.below(3) + 1 { told.append(edits.edit()) }
            }
            if let difference = compare() {
                return "seed \(seed), step \(step): \(difference)\n  " + told.joined(separator: "\n  ")
            }
            told.append("-- built")
        }
        return nil
    }

    private mutating func compare() -> String? {
        let before = edits.output()
        let rebuild = Build(edits.options)
        tally.builds += 1
        tally.made += rebuild.madeCount
        tally.files += rebuild.fileCount
        let clean = CleanBuild(edits.options)
        guard let files = clean.files else {
            tally.errors += 1
            guard case .contentHasErrors = rebuild.outcome else {
                return "a clean build has errors, the rebuild has none"
            }
            if said(rebuild.diagnostics) != said(clean.diagnostics) {
                return "the errors differ:\n\(said(rebuild.diagnostics))\nclean:\n\(said(clean.diagnostics))"
            }
            if edits.output() != before { return "the output changed though the content has errors" }
            return nil
        }
        guard case .written(let changes) = rebuild.outcome else {
            return "the rebuild wrote nothing: \(rebuild.outcome)\n\(said(rebuild.diagnostics))"
        }
        // A page that somebody changed by hand stays when the site no longer has it; nobody but this hand can have done so.
        for path in changes.kept {
            guard edits.takeAway(path) else { return "‘\(path)’ was left, though nobody had changed it" }
        }
        let kept = Set(changes.kept.map { edits.options.outputFolder + "/" + $0 })
        let own = rebuild.diagnostics.filter { !kept.contains($0.place?.file ?? "") }
        let said = (self.said(own), self.said(clean.diagnostics))
        if said.0 != said.1 { return "what is said differs:\n\(said.0)\nclean:\n\(said.1)" }
        let output = edits.output()
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            guard let present = output[path] else { return "‘\(path)’ is missing" }
            if present != bytes { return "‘\(path)’ differs: \(difference(present, bytes))" }
        }
        let more = output.keys.filter { files[$0] == nil }
        return more.isEmpty ? nil : "there are too many files: \(more.sorted())"
    }

    private func said(_ diagnostics: [Diagnostic]) -> String {
        // Only a rebuild can have something to say of its cache.
        diagnostics.filter { $0.code != "cache" }.map {
            "\($0.place?.file ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message) [\($0.code)]"
        }.joined(separator: "\n")
    }

    private func difference(_ present: [UInt8], _ wanted: [UInt8]) -> String {
        let same = zip(present, wanted).prefix { $0 == $1 }.count
        func around(_ bytes: [UInt8]) -> String {
            String(decoding: bytes[max(0, same - 60)..<min(bytes.count, same + 60)], as: UTF8.self)
        }
        return "at byte \(same), “\(around(present))”, in a clean build “\(around(wanted))”"
    }
}

/// A build that knows nothing of any other, in memory.
private struct CleanBuild {
    /// `nil` where the content has errors.
    var files: [String: [UInt8]]?
    var diagnostics: [Diagnostic]

    init(_ options: BuildOptions) {
        let folder = options.site + "-clean"
        var options = options
        options.usesCache = false
        let plan = SitePlan(options)
        diagnostics = plan.diagnostics
        guard !plan.hasErrors else { return }
        var files: [String: [UInt8]] = [:]
        var hasFailed = false
        for file in plan.files {
            var bytes: [UInt8] = []
            do { try file.make(&bytes) } catch { hasFailed = true }
            files[file.path] = bytes
        }
        guard hasFailed else {
            self.files = files
            return
        }
        // What templates complain about, a build puts into words.
        options.output = folder
        diagnostics = Build(options).diagnostics
        try? FileManager.default.removeItem(atPath: folder)
    }
}

/// SplitMix64: the same numbers on every machine.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(number() % UInt64(max(1, limit))) }
    mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
