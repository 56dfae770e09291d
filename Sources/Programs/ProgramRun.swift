import Glibc

/// One run of a program: arguments as they are, no shell between, and messages in the language that code can read.
public struct ProgramRun {
    public var program: Program
    public var arguments: [String]
    /// Set beside what this process has itself; what is `nil` is left out.
    public var environment: [String: String?] = [:]
    /// What it reads from standard input, piece by piece until `nil`; without one its input is empty.
    public var input: (() -> [UInt8]?)?
    /// Called with each piece of its output as it comes.
    public var observe: (([UInt8]) -> Void)?
    /// After how many seconds it is ended; `nil`: it may take its time.
    public var limit: Int?
    /// It is ended a second after it has complained in these words: of use where they mean that it has failed, but it would go on trying.
    public var endsAtComplaint: String?
    /// Open files that it is to hold as long as it lives, such as a lock.
    public var held: [Int32] = []

    public init(_ program: Program, _ arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// Runs the program to its end.
    public func run() throws(ProgramError) -> ProgramResult {
        let started = try Spawned(self)
        var pipes = Pipes(started)
        defer { pipes.close() }
        let start = Self.seconds()
        var complained: Double?
        while pipes.isOpen {
            pipes.wait(feeding: input, observing: observe)
            // What a program leaves running in the background may hold its outputs open: its own end is what counts.
            if let status = started.ended() {
                pipes.takeRest(observing: observe)
                return result(status, pipes)
            }
            if let words = endsAtComplaint, complained != nil || pipes.complaints.contains(words.utf8) {
                let first = complained ?? Self.seconds()
                complained = first
                if Self.seconds() - first > 1 { kill(started.id, SIGTERM) }
            }
            if let limit, Self.seconds() - start > Double(limit) {
                kill(started.id, SIGTERM)
                _ = started.waited()
                throw .tookTooLong(name: program.name, seconds: limit)
            }
        }
        return result(started.waited(), pipes)
    }

    private func result(_ status: Int32, _ pipes: Pipes) -> ProgramResult {
        ProgramResult(
            status: status, output: pipes.output, complaints: String(decoding: pipes.complaints, as: UTF8.self))
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
