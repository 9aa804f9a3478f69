import Glibc

/// The three descriptors every program counts on.
enum StandardStreams {
    /// Descriptors that were closed are taken, so that no database and no
    /// report gets their numbers and with them what is said; writing to them
    /// fails. A reader that is gone is an error of writing, not a signal.
    static func prepare() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is given out.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
        signal(SIGPIPE, SIG_IGN)
    }
}
