import Foundation
import Testing

@testable import Preview

@Suite("Watching a site's folders")
struct WatcherTests {
    private let article = "Content/articles/a.md"

    @Test("a file that is written in place", arguments: [false, true])
    func inPlace(polls: Bool) throws {
        let folder = try WatchedFolder(polls: polls)
        try folder.write("new, and longer", to: article)
        #expect(folder.waitFor(article) && folder.changed == [article])
    }

    @Test("a save by way of a temporary file beside it", arguments: [false, true])
    func atomicSave(polls: Bool) throws {
        let folder = try WatchedFolder(polls: polls)
        try folder.write("new", to: "Content/articles/.a.md.swp")
        try folder.write("new", to: "Content/articles/a.md~")
        folder.move("Content/articles/a.md~", to: article)
        #expect(folder.waitFor(article) && folder.changed == [article])
    }

    @Test("a save by way of a file with any name, as ‘sed -i’ makes it, is a change of one file")
    func anyTemporary() throws {
        let folder = try WatchedFolder()
        try folder.write("new", to: "Content/articles/sedW3xK2p")
        folder.move("Content/articles/sedW3xK2p", to: article)
        #expect(folder.waitFor(article) && folder.changed == [article])
    }

    @Test("a save that moves the old file away first is one change")
    func backupSave() throws {
        let folder = try WatchedFolder()
        folder.move(article, to: "Content/articles/a.md~")
        try folder.write("new", to: article)
        try folder.remove("Content/articles/a.md~")
        #expect(folder.waitFor(article) && folder.changed == [article])
    }

    @Test("what editors leave behind is passed over", arguments: [false, true])
    func temporaries(polls: Bool) throws {
        let folder = try WatchedFolder(polls: polls)
        let names = [".a.md.swp", "a.md~", "4913", ".#a.md", "#a.md#", "a.md.briefing-new", ".DS_Store", "a.md.swx"]
        for name in names { try folder.write("x", to: "Content/articles/" + name) }
        for name in names { try folder.remove("Content/articles/" + name) }
        try folder.makeFolder("Content/.git/objects")
        try folder.write("x", to: "Content/.git/objects/x")
        try folder.settle()
        #expect(folder.changed.allSatisfy { $0.hasPrefix("Content/mark-") })
    }

    @Test("a file that is removed or renamed", arguments: [false, true])
    func removal(polls: Bool) throws {
        let folder = try WatchedFolder(polls: polls)
        folder.move(article, to: "Content/articles/b.md")
        #expect(folder.waitFor(article) && folder.waitFor("Content/articles/b.md"))
        folder.forget()
        try folder.remove("Content/articles/b.md")
        #expect(folder.waitFor("Content/articles/b.md"))
    }

    @Test("folders that come, with what is in them", arguments: [false, true])
    func newFolders(polls: Bool) throws {
        let folder = try WatchedFolder(polls: polls)
        try folder.makeFolder("Content/articles/2024/01")
        try folder.write("x", to: "Content/articles/2024/01/b.md")
        #expect(folder.waitFor("Content/articles/2024/01/b.md"))
        folder.forget()
        try folder.write("longer", to: "Content/articles/2024/01/b.md")
        #expect(folder.waitFor("Content/articles/2024/01/b.md"))
    }

    @Test("folders that are moved in, about and out", arguments: [false, true])
    func movedFolders(polls: Bool) throws {
        let folder = try WatchedFolder(polls: polls)
        try folder.makeFolder("Elsewhere/2024")
        try folder.write("x", to: "Elsewhere/2024/b.md")
        folder.move("Elsewhere/2024", to: "Content/articles/2024")
        #expect(folder.waitFor("Content/articles/2024/b.md"))
        folder.forget()
        folder.move("Content/articles/2024", to: "Content/articles/2025")
        #expect(folder.waitFor("Content/articles/2024/b.md") && folder.waitFor("Content/articles/2025/b.md"))
        folder.forget()
        try folder.write("longer", to: "Content/articles/2025/b.md")
        #expect(folder.waitFor("Content/articles/2025/b.md"))
        try folder.settle()
        #expect(!folder.changed.contains("Content/articles/2024/b.md"))
        folder.move("Content/articles/2025", to: "Elsewhere/2025")
        #expect(folder.waitFor("Content/articles/2025/b.md"))
        try folder.settle()
        folder.forget()
        try folder.write("x", to: "Elsewhere/2025/c.md")
        try folder.settle()
        #expect(folder.changed.allSatisfy { $0.hasPrefix("Content/mark-") })
    }

    @Test("the watched folder itself, removed and made again", arguments: [false, true])
    func rootAgain(polls: Bool) throws {
        let folder = try WatchedFolder(polls: polls)
        try folder.remove("Content")
        #expect(folder.waitFor(article))
        folder.forget()
        try folder.makeFolder("Content/articles")
        try folder.write("x", to: article)
        #expect(folder.waitFor(article))
        folder.forget()
        try folder.write("longer", to: article)
        #expect(folder.waitFor(article))
        #expect(folder.remarks.isEmpty)
    }

    @Test("what symbolic links lead to", arguments: [false, true])
    func links(polls: Bool) throws {
        let folder = try WatchedFolder(polls: polls)
        try folder.makeFolder("Elsewhere/deep")
        try folder.write("x", to: "Elsewhere/file.md")
        folder.link("Content/articles/file.md", to: folder.path + "/Elsewhere/file.md")
        folder.link("Content/articles/deep", to: folder.path + "/Elsewhere/deep")
        folder.link("Content/articles/circle", to: folder.path + "/Content")
        try folder.settle()
        folder.forget()
        try folder.write("longer", to: "Elsewhere/file.md")
        try folder.write("x", to: "Elsewhere/deep/b.md")
        #expect(folder.waitFor("Content/articles/file.md") && folder.waitFor("Content/articles/deep/b.md"))
        try folder.settle()
        folder.forget()
        // The file that the link leads to is replaced by another.
        try folder.write("longer still", to: "Elsewhere/other.md")
        folder.move("Elsewhere/other.md", to: "Elsewhere/file.md")
        #expect(folder.waitFor("Content/articles/file.md"))
        try folder.settle()
        folder.forget()
        try folder.write("the longest of all", to: "Elsewhere/file.md")
        #expect(folder.waitFor("Content/articles/file.md"))
    }

    @Test("what changes while a change is dealt with comes next")
    func meanwhile() throws {
        let folder = try WatchedFolder(handling: 0.3)
        try folder.write("1", to: article)
        #expect(folder.wait { $0.count == 1 })
        folder.forget()
        try folder.write("2", to: article)
        try folder.write("x", to: "Templates/page.html")
        #expect(folder.waitFor(article) && folder.waitFor("Templates/page.html"))
    }

    @Test("more changes than the system keeps are taken as any change")
    func overflow() throws {
        let folder = try WatchedFolder(handling: 3)
        try folder.write("1", to: article)
        #expect(folder.wait { $0.count == 1 })
        let kept = (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)) ?? ""
        let most = Int(kept.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 16_384
        // A machine that is too slow for it may take several turns.
        for _ in 0..<10 where !folder.isAnythingChanged {
            // Pairs, as the system folds equal events that follow on each other.
            for _ in 0..<most / 2 + 2_000 {
                for name in ["b", "c"] { close(open(folder.path + "/Content/\(name).md", O_WRONLY | O_CREAT, 0o666)) }
            }
        }
        #expect(folder.wait(\.isAnythingChanged))
        folder.forget()
        try folder.write("2", to: article)
        #expect(folder.waitFor(article))
    }

    @Test("a site's folder that is moved away is looked for")
    func siteMoved() throws {
        let folder = try WatchedFolder()
        #expect(rename(folder.path, folder.path + "-away") == 0)
        #expect(folder.wait { $0.isAnythingChanged && $0.remarks.count == 1 })
        folder.forget()
        #expect(rename(folder.path + "-away", folder.path) == 0)
        #expect(folder.waitFor(article))
    }
}

@Suite("Changes, gathered")
struct ChangeGatheringTests {
    @Test("a change is passed on after a moment of silence")
    func silence() {
        var gathering = ChangeGathering()
        #expect(gathering.wait(at: 0) == nil && gathering.take(at: 0) == nil)
        gathering.changed("a", at: 0)
        #expect(gathering.wait(at: 4) == 6 && gathering.take(at: 9) == nil)
        gathering.changed("b", at: 9)
        #expect(gathering.take(at: 18) == nil)
        #expect(gathering.take(at: 19) == .paths(["a", "b"]))
        #expect(gathering.wait(at: 19) == nil && gathering.take(at: 100) == nil)
    }

    @Test("a burst is not waited for without end")
    func burst() {
        var gathering = ChangeGathering()
        for now in 0..<100 { gathering.changed("\(now)", at: now) }
        #expect(gathering.wait(at: 99) == 1)
        guard case .paths(let paths) = gathering.take(at: 100) else { return #expect(Bool(false)) }
        #expect(paths.count == 100)
    }

    @Test("a file that is gone is waited for a little longer, as it may come again")
    func gone() {
        var gathering = ChangeGathering()
        gathering.gone("a", at: 0)
        #expect(gathering.take(at: 20) == nil && gathering.wait(at: 20) == 20)
        gathering.opened("a", at: 20)
        #expect(gathering.take(at: 100) == nil)
        gathering.changed("a", at: 110)
        #expect(gathering.take(at: 120) == .paths(["a"]))
    }

    @Test("a file that is being written waits until it is closed, or left alone")
    func open() {
        var gathering = ChangeGathering()
        for now in stride(from: 0, through: 500, by: 100) {
            gathering.opened("a", at: now)
            #expect(gathering.take(at: now + 50) == nil)
        }
        gathering.changed("b", at: 510)
        #expect(gathering.take(at: 520) == .paths(["b"]))
        #expect(gathering.wait(at: 520) == 180)
        #expect(gathering.take(at: 700) == .paths(["a"]))
        #expect(gathering.wait(at: 700) == nil)
    }

    @Test("what comes and goes before it settles is nothing, and keeps nothing waiting")
    func passing() {
        var gathering = ChangeGathering()
        gathering.created("a.tmp", at: 0)
        gathering.changed("a.tmp", at: 1)
        gathering.gone("a.tmp", at: 2)
        gathering.changed("a", at: 2)
        #expect(gathering.take(at: 12) == .paths(["a"]))
        // Once passed on, it is there, and its end is a change.
        gathering.created("b", at: 20)
        gathering.changed("b", at: 21)
        #expect(gathering.take(at: 31) == .paths(["b"]))
        gathering.gone("b", at: 32)
        #expect(gathering.take(at: 72) == .paths(["b"]))
        // What was there before, went, came and went is gone.
        gathering.gone("c", at: 80)
        gathering.created("c", at: 81)
        gathering.gone("c", at: 82)
        #expect(gathering.take(at: 122) == .paths(["c"]))
    }

    @Test("where anything may have changed, paths say nothing")
    func anything() {
        var gathering = ChangeGathering()
        gathering.changed("a", at: 0)
        gathering.anythingChanged(at: 5)
        #expect(gathering.take(at: 15) == .anything && gathering.take(at: 99) == nil)
    }
}
