/// How a run ended, as the number that a command leaves behind.
public enum RunStatus: Int32, Sendable {
  case done = 0
  /// The command was used wrongly.
  case usage = 1
  /// The text is wrong: it didn't begin.
  case wrongText = 2
  /// It failed while it ran: the store, a file, a rule that stops.
  case failed = 3
  /// An `assert` or a check didn't hold.
  case checkFailed = 4
  /// It wasn't allowed: not confirmed, read-only, safe mode, not for the role.
  case refused = 5
  /// Somebody stopped it.
  case interrupted = 130
}
