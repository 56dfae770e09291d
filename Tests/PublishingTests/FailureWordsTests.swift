import FileSystem
import Glibc
import Testing

@testable import Publishing

@Suite("The words of a failure")
struct FailureWordsTests {
    @Test(
        "what programs report most comes with what to do about it",
        arguments: [
            ("Failed to backend: didn't find section in config file", "rclone config"),
            ("ssh: Could not resolve hostname nosuch.invalid: Name or service not known\r\nrsync error", "online"),
            ("dial tcp: lookup nosuch.invalid: no such host", "online"),
            ("ssh: connect to host 127.0.0.1 port 22: Connection refused", "nothing answers"),
            (
                "fatal: unable to access 'https://h/x.git/': Failed to connect to h port 443: Couldn't connect to server",
                "nothing answers"
            ),
            ("dial tcp 10.0.0.1:443: i/o timeout", "network"),
            ("Host key verification failed.\r\nrsync: connection unexpectedly closed", "compare it"),
            ("me@host: Permission denied (publickey,password).", "ssh-copy-id"),
            ("fatal: could not read Username for 'https://h': terminal prompts disabled", "credential helper"),
            ("fatal: '/x.git' does not appear to be a git repository", "‘repository’"),
            ("InvalidAccessKeyId: The AWS Access Key Id you provided does not exist", "rights there"),
            ("bash: line 1: rsync: command not found", "apt install rsync"),
            ("rsync: write failed on \"/srv/x\": No space left on device (28)", "make room"),
            (#"rsync: [Receiver] mkdir "/srv/a/b" failed: No such file or directory (2)"#, "above it"),
            ("rsync: mkstemp \"/srv/.x\" failed: Permission denied (13)", "owner"),
        ])
    func hints(_ said: String, _ advice: String) throws {
        let lines = PublishError.failed(program: "p", doing: "send", words: said).advice
        #expect(try #require(lines.last).contains(advice))
        #expect(lines.count == said.split(whereSeparator: \.isNewline).count + 1)
        #expect(!lines.joined().contains("\r"))
    }

    @Test("what no hint is known for is shown as it was said")
    func unknown() {
        #expect(PublishError.failed(program: "p", doing: "send", words: "One.\n\nTwo.\r\n").advice == ["One.", "Two."])
    }

    @Test("what the system refuses comes with what to do about it", arguments: [EACCES, EROFS, ENOTDIR, ENOSPC])
    func refused(_ code: Int32) {
        #expect(PublishError.file(FileError(path: "/x", action: "write", code: code)).advice.count == 1)
    }

    @Test("a place that is, holds or lies in what belongs to the site is refused, with the setting that names another")
    func notApart() throws {
        let fixture = try PublishingFixture()
        let beside = TargetSettings(name: "web", kind: .folder, location: "../public")
        #expect(throws: Never.self) { try fixture.publish(beside) }
        for location in ["Output", "Output/x", "Content/static", "Templates", "..", "."] {
            let target = TargetSettings(name: "web", kind: .folder, location: location)
            let failure = #expect(throws: PublishFailure.self) { try fixture.publish(target) }
            #expect(failure?.error.advice.first?.contains("Content/briefing.yml") == true)
            #expect(failure?.reached == .nothing)
        }
    }

    @Test(
        "an rclone remote without a colon, which would be a folder of this machine, is refused",
        arguments: ["web", "/srv/web", "web/a:b"])
    func noRemote(_ location: String) {
        #expect(TargetSettings.objection(to: location, of: .rclone)?.contains("kind: folder") == true)
        #expect(TargetSettings.objection(to: location, of: .folder) == nil)
    }
}
