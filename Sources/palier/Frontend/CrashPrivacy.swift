import Glibc

/// Keeps what the program holds out of whatever a crash would leave behind.
enum CrashPrivacy {
  /// The signals by which a program that has gone wrong ends.
  private static let fatal = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  /// Ends at such a signal at once: no trace with the values of its registers and memory, no image
  /// of its memory on disk.
  static func begin() {
    for number in fatal { signal(number, SIG_DFL) }
    // One byte, not none: where images go to a program, the system heeds no other limit.
    var limit = rlimit(rlim_cur: 1, rlim_max: 1)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }
}
