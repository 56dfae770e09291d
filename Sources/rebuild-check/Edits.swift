import BriefingKit
import EDTF
import Foundation

/// A small site that is edited at random, in the ways in which people edit sites.
struct Edits {
    let folder: String
    var random: Random
    private(set) var options = BuildOptions()
    /// The files as they are, and everything that they once were.
    private var files: [String: [UInt8]] = [:]
    private var history: [(path: String, bytes: [UInt8])] = []
    private var articles = 0
    /// Files of the output that were overwritten, by their path in it.
    private var overwritten: Set<String> = []

    init(seed: UInt64, folder: String) {
        self.folder = folder
        random = Random(seed: seed)
        options.site = folder
        options.jobs = 2
    }

    mutating func begin() {
        try? FileManager.default.removeItem(atPath: folder)
        write(SiteText.settings(&random), to: "Content/briefing.yml")
        write(SiteText.stakeholders(&random), to: "Content/stakeholders.yml")
        write(SiteText.issues(&random), to: "Content/issues.yml")
        write(
            "---\ntitle: About\n---\nSee [one](../articles/a1.md) and [home](/index.html).\n",
            to: "Content/pages/about.md")
        for _ in 0..<4 { addArticle() }
    }

    /// What the output holds beside the manifest.
    func output() -> [String: [UInt8]] {
        let root = folder + "/Output"
        var found: [String: [UInt8]] = [:]
        for path in FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
        where path != ".briefing-manifest" {
            if let bytes = FileManager.default.contents(atPath: root + "/" + path) { found[path] = Array(bytes) }
        }
        return found
    }

    // MARK: Edits

    /// Makes one edit and says which.
    mutating func edit() -> String {
        switch random.below(34) {
        case 0...7: return editArticle()
        case 8...9:
            addArticle()
            return "another article"
        case 10: return remove(below: "Content/articles")
        case 11: return rename()
        case 12...13: return restore()
        case 14...15:
            write(SiteText.stakeholders(&random), to: "Content/stakeholders.yml")
            return "other stakeholders"
        case 16:
            write(SiteText.issues(&random), to: "Content/issues.yml")
            return "other issues"
        case 17...18:
            write(SiteText.settings(&random), to: "Content/briefing.yml")
            return "other settings"
        case 19...21: return template()
        case 22: return remove(below: "Templates")
        case 23: return page()
        case 24: return fileOfStatic()
        case 25: return source()
        case 26: return breakSomething()
        case 27...28: return mend()
        case 29: return touch()
        case 30: return tamper()
        case 31: return harmCache()
        case 32:
            options.includesDrafts.toggle()
            return "drafts \(options.includesDrafts)"
        default:
            options.now = random.chance(50) ? nil : EDTF.Day(year: 2024, month: 1 + random.below(12), day: 3)
            return "now \(String(describing: options.now))"
        }
    }

    private mutating func addArticle() {
        articles += 1
        write(
            SiteText.article(&random, number: articles),
            to: "Content/articles/\(random.pick(["", "x/"]))a\(articles).md")
    }

    private mutating func editArticle() -> String {
        guard let path = path(below: "Content/articles"), let bytes = files[path] else { return "nothing to edit" }
        var text = String(decoding: bytes, as: UTF8.self)
        let change = SiteText.change(&text, &random)
        write(text, to: path)
        return "\(path): \(change)"
    }

    private mutating func remove(below part: String) -> String {
        guard let path = path(below: part) else { return "nothing to remove" }
        files[path] = nil
        try? FileManager.default.removeItem(atPath: folder + "/" + path)
        return "\(path) removed"
    }

    private mutating func rename() -> String {
        guard let path = path(below: "Content/articles"), let bytes = files[path] else { return "nothing to rename" }
        _ = path
        files[path] = nil
        articles += 1
        let other = "Content/articles/r\(articles).md"
        files[other] = bytes
        try? FileManager.default.createDirectory(
            atPath: folder + "/Content/articles", withIntermediateDirectories: true)
        try? FileManager.default.moveItem(atPath: folder + "/" + path, toPath: folder + "/" + other)
        return "\(path) is now \(other)"
    }

    /// An older state of some file, with the time that it had then.
    private mutating func restore() -> String {
        guard !history.isEmpty else { return "nothing to restore" }
        let (path, bytes) = random.pick(history)
        write(bytes, to: path)
        if random.chance(50) {
            try? FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: folder + "/" + path)
        }
        return "\(path) restored"
    }

    private mutating func template() -> String {
        let (path, text) = SiteText.template(&random)
        write(text, to: "Templates/" + path)
        return "template \(path)"
    }

    private mutating func page() -> String {
        let name = random.pick(["about", "method", "deep/er"])
        write(
            "---\ntitle: Page \(random.below(3))\nlang: \(random.pick(["en", "de"]))\n---\nText \(random.below(4)), [a](/articles/a1.md).\n",
            to: "Content/pages/\(name).md")
        return "page \(name)"
    }

    private mutating func fileOfStatic() -> String {
        let name = random.pick(["logo.svg", "data.csv"])
        write("static \(random.below(3))\n", to: "Content/static/\(name)")
        return "static \(name)"
    }

    private mutating func source() -> String {
        write(
            random.pick(["We agree to it, they said.", "Nothing of it.", "We agree"]), to: "Content/sources/report.txt")
        return "archived text"
    }

    private mutating func breakSomething() -> String {
        guard let path = path(below: random.pick(["Content", "Templates"])), var bytes = files[path] else {
            return "nothing to break"
        }
        switch random.below(4) {
        case 0: bytes.insert(0xFF, at: bytes.count / 2)
        case 1: bytes = Array(bytes.prefix(bytes.count / 3))
        case 2: bytes += Array("\n[lost]{says=nobody}\n".utf8)
        default: bytes += Array("{% if %}{{ nothing.at.all }}".utf8)
        }
        write(bytes, to: path)
        return "\(path) broken"
    }

    /// Puts every file back into a state that was written whole.
    private mutating func mend() -> String {
        write(SiteText.settings(&random), to: "Content/briefing.yml")
        write(SiteText.stakeholders(&random), to: "Content/stakeholders.yml")
        write(SiteText.issues(&random), to: "Content/issues.yml")
        for path in files.keys.sorted() where path.hasPrefix("Templates/") {
            files[path] = nil
            try? FileManager.default.removeItem(atPath: folder + "/" + path)
        }
        for path in files.keys.sorted() where path.hasPrefix("Content/articles/") {
            articles += 1
            write(SiteText.article(&random, number: articles), to: path)
        }
        return "everything mended"
    }

    private mutating func touch() -> String {
        guard let path = path(below: "Content") else { return "nothing to touch" }
        try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: folder + "/" + path)
        return "\(path) touched"
    }

    /// Somebody's hand in the output: a page goes, or is changed.
    private mutating func tamper() -> String {
        let pages = output().keys.sorted()
        guard !pages.isEmpty else { return "no output to tamper with" }
        let page = random.pick(pages)
        let path = folder + "/Output/" + page
        if random.chance(50) {
            try? FileManager.default.removeItem(atPath: path)
            return "\(path) deleted"
        }
        overwritten.insert(page)
        try? Data("tampered".utf8).write(to: URL(fileURLWithPath: path))
        return "\(path) overwritten"
    }

    /// Removes a file that a build left in the output because somebody had changed it.
    /// - Returns: whether somebody had.
    func takeAway(_ path: String) -> Bool {
        guard overwritten.contains(path) else { return false }
        try? FileManager.default.removeItem(atPath: folder + "/Output/" + path)
        return true
    }

    private mutating func harmCache() -> String {
        let root = folder + "/.briefing-cache"
        let all = (FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []).sorted()
        guard !all.isEmpty else { return "no cache to harm" }
        if random.chance(30) {
            try? FileManager.default.removeItem(atPath: root)
            return "the cache deleted"
        }
        let path = root + "/" + random.pick(all)
        guard var bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty else { return "no cache to harm" }
        if random.chance(50) {
            bytes = bytes.prefix(random.below(bytes.count))
        } else {
            let place = random.below(bytes.count)
            bytes[place] ^= UInt8(1 << random.below(8))
        }
        try? bytes.write(to: URL(fileURLWithPath: path))
        return "\(path) damaged"
    }

    // MARK: Files

    private mutating func path(below part: String) -> String? {
        let paths = files.keys.filter { $0.hasPrefix(part) }.sorted()
        return paths.isEmpty ? nil : random.pick(paths)
    }

    private mutating func write(_ text: String, to path: String) { write(Array(text.utf8), to: path) }

    private mutating func write(_ bytes: [UInt8], to path: String) {
        files[path] = bytes
        history.append((path, bytes))
        let url = URL(fileURLWithPath: folder + "/" + path)
        try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(bytes).write(to: url)
    }
}
