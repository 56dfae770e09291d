import Glibc

/// Opens an address in the browser that the desktop prefers.
/// - Returns: why that can't be done; `nil` where it was handed over.
func openInBrowser(_ address: String) -> String? {
    let program = "xdg-open"
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The browser is not to hold back or ignore what we do.
    var none = sigset_t()
    sigemptyset(&none)
    var ignored = sigset_t()
    sigemptyset(&ignored)
    for number in [SIGPIPE, SIGCHLD] { sigaddset(&ignored, number) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    // Nobody waits for it.
    signal(SIGCHLD, SIG_IGN)
    var words = [strdup(program), strdup(address), nil]
    defer { for word in words { free(word) } }
    let status = posix_spawnp(nil, program, nil, &attributes, &words, environ)
    if status == ENOENT { return "there is no ‘\(program)’ here; open \(address) yourself" }
    return status == 0 ? nil : String(cString: strerror(status))
}
