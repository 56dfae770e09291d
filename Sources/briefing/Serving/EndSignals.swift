import Glibc

/// The signals that ask a program to end, waited for rather than died of.
struct EndSignals: Sendable {
    private static let meant = [SIGINT, SIGTERM, SIGHUP]
    private var set = sigset_t()

    /// Holds the signals back in this thread and those that it starts from now on.
    init() {
        sigemptyset(&set)
        for number in EndSignals.meant { sigaddset(&set, number) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        // A browser or a reader of our output that has gone away is no reason to end.
        signal(SIGPIPE, SIG_IGN)
    }

    /// As if one had come.
    func send() { kill(getpid(), SIGTERM) }

    /// Returns when one has come. The next one ends the program at once, should ending take too long.
    func wait() {
        var set = set
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
}
