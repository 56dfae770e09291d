import Glibc
import Testing

@testable import Programs

@Suite("Programs of the system")
struct ProgramTests {
    private func run(_ name: String, _ arguments: [String], _ change: (inout ProgramRun) -> Void = { _ in }) throws
        -> ProgramResult
    {
        let program = try #require(Program(named: name))
        var run = ProgramRun(program, arguments)
        change(&run)
        return try run.run()
    }

    @Test("a program that the system lacks is not found")
    func missing() {
        #expect(Program(named: "no-such-program-anywhere") == nil)
        #expect(Program(named: "") == nil)
    }

    @Test("arguments arrive as they are, whatever a shell would make of them")
    func arguments() throws {
        let result = try run("printf", ["%s|%s", "a b; rm -rf $HOME", "`date` ü\n"])
        #expect(result.succeeded && result.output == Array("a b; rm -rf $HOME|`date` ü\n".utf8))
    }

    @Test("output, complaints and status are told apart")
    func streams() throws {
        let result = try run("sh", ["-c", "echo out; echo err >&2; exit 7"])
        #expect(result.text == "out" && result.complaints == "err\n" && result.status == 7)
    }

    @Test("a program that a signal ends has a status over 128")
    func signal() throws {
        #expect(try run("sh", ["-c", "kill -9 $$"]).status == 137)
    }

    @Test("without input a program reads an empty one")
    func noInput() throws {
        #expect(try run("cat", []).output.isEmpty)
    }

    @Test("input of any length goes in while output comes out")
    func longInput() throws {
        var pieces = 64
        let piece = [UInt8](repeating: 0x61, count: 100_000)
        let result = try run("cat", []) {
            $0.input = {
                pieces -= 1
                return pieces >= 0 ? piece : nil
            }
        }
        #expect(result.output.count == 6_400_000)
    }

    @Test("a program that stops reading is no harm")
    func deafProgram() throws {
        let result = try run("true", []) { $0.input = { [UInt8](repeating: 0x61, count: 1_000_000) } }
        #expect(result.succeeded)
    }

    @Test("variables are set and left out, and the language is fixed")
    func environment() throws {
        setenv("BRIEFING_TEST_GONE", "1", 1)
        let result = try run("env", []) {
            $0.environment = [
                "BRIEFING_TEST_SET": String?("x=y"), "BRIEFING_TEST_GONE": String?.none,
            ]
        }
        let lines = Set(result.text.split(separator: "\n").map(String.init))
        #expect(lines.contains("BRIEFING_TEST_SET=x=y") && lines.contains("LC_ALL=C"))
        #expect(!lines.contains { $0.hasPrefix("BRIEFING_TEST_GONE") })
    }

    @Test("a program that takes too long is ended")
    func limit() throws {
        #expect(throws: ProgramError.tookTooLong(name: "sleep", seconds: 1)) {
            try run("sleep", ["600"]) { $0.limit = 1 }
        }
    }

    @Test("a program that goes on after a complaint is ended where that is wanted")
    func complaint() throws {
        let result = try run("sh", ["-c", "echo odd >&2; echo bad >&2; exec sleep 600"]) { $0.endsAtComplaint = "bad" }
        #expect(result.status == 143 && result.complaints == "odd\nbad\n")
    }

    @Test("other complaints don't end it")
    func otherComplaint() throws {
        let result = try run("sh", ["-c", "echo odd >&2; sleep 2; echo done"]) { $0.endsAtComplaint = "bad" }
        #expect(result.succeeded && result.text == "done")
    }

    @Test("what a program leaves in the background does not hold the run up")
    func background() throws {
        let result = try run("sh", ["-c", "sleep 600 & echo $!"])
        #expect(result.succeeded)
        if let child = pid_t(result.text) { kill(child, SIGKILL) }
    }

    @Test("a lock that is held by a program lasts as long as the program does")
    func held() throws {
        let path = "/tmp/briefing-held-\(getpid())"
        defer { unlink(path) }
        let lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        flock(lock, LOCK_EX)
        let result = try run("sh", ["-c", "sleep 600 & echo $!"]) { $0.held = [lock] }
        close(lock)
        let other = open(path, O_RDWR | O_CLOEXEC)
        #expect(flock(other, LOCK_EX | LOCK_NB) != 0)
        if let child = pid_t(result.text) { kill(child, SIGKILL) }
        #expect(flock(other, LOCK_EX) == 0)
        close(other)
    }
}
