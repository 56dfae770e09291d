import Glibc

/// A program that was started, and this side's ends of what it is connected with.
struct Spawned {
    let id: pid_t
    let output: Int32
    let complaints: Int32
    /// -1 where it was given an empty input.
    let input: Int32

    init(_ run: ProgramRun) throws(ProgramError) {
        var opened: [Int32] = []
        func fail(_ code: Int32) -> ProgramError {
            for descriptor in opened { close(descriptor) }
            return .notStarted(name: run.program.name, code: code)
        }
        func pair(_ make: (UnsafeMutablePointer<Int32>) -> Int32) throws(ProgramError) -> [Int32] {
            var ends: [Int32] = [-1, -1]
            guard make(&ends) == 0 else { throw fail(errno) }
            opened += ends
            return ends
        }
        let out = try pair(Self.closedPipe)
        let err = try pair(Self.closedPipe)
        // A socket and not a pipe: writing to a program that has gone away then raises no signal.
        let stream = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let feed = run.input == nil ? [] : try pair { socketpair(AF_UNIX, stream, 0, $0) }

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let end = feed.first {
            posix_spawn_file_actions_adddup2(&actions, end, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, out[1], 1)
        posix_spawn_file_actions_adddup2(&actions, err[1], 2)
        // Onto itself: the copy in the program stays open.
        for descriptor in run.held { posix_spawn_file_actions_adddup2(&actions, descriptor, descriptor) }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What this thread does with signals is not for programs to inherit.
        var standard = sigset_t()
        sigemptyset(&standard)
        sigaddset(&standard, SIGPIPE)
        sigaddset(&standard, SIGTERM)
        posix_spawnattr_setsigdefault(&attributes, &standard)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        var words = ([run.program.path] + run.arguments).map { strdup($0) } + [nil]
        var variables = Self.environment(run.environment).map { strdup($0) } + [nil]
        defer { for text in words + variables { free(text) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, run.program.path, &actions, &attributes, &words, &variables)
        guard code == 0 else { throw fail(code) }
        for end in [out[1], err[1]] + feed.prefix(1) { close(end) }
        self.id = id
        output = out[0]
        complaints = err[0]
        input = feed.last ?? -1
    }

    /// A pipe that programs do not inherit.
    private static func closedPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 {
        guard pipe(ends) == 0 else { return -1 }
        for place in 0..<2 { _ = fcntl(ends[place], F_SETFD, FD_CLOEXEC) }
        return 0
    }

    /// This process's environment with a fixed language and with `changes`.
    private static func environment(_ changes: [String: String?]) -> [String] {
        var changes = changes
        changes["LC_ALL"] = "C"
        changes["LANGUAGE"] = .some(nil)
        var texts: [String] = []
        var next = environ
        while let text = next.pointee {
            let entry = String(cString: text)
            if changes.index(forKey: String(entry.prefix { $0 != "=" })) == nil { texts.append(entry) }
            next += 1
        }
        return texts + changes.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
    }

    /// The exit status, if the program has ended.
    func ended() -> Int32? {
        var status: Int32 = 0
        return waitpid(id, &status, WNOHANG) == id ? Self.exitStatus(status) : nil
    }

    /// The exit status, as soon as the program has ended.
    func waited() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return Self.exitStatus(status)
    }

    private static func exitStatus(_ status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}
