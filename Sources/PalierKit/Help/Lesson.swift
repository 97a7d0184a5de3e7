/// A lesson of the shell's tutorial: something to be tried on the demonstration store.
public struct Lesson: Sendable {
  /// What shows that a lesson was understood.
  public enum Goal: Hashable, Sendable {
    /// The rows of the solution were shown.
    case sameRows
    /// The figures of the solution were shown.
    case sameAnswer
    /// A command of the shell's own was used, by its English name.
    case command(String)
    /// These rows have become more.
    case more(of: String)
    /// These rows have become fewer.
    case fewer(of: String)
  }

  /// What it is about.
  public let title: BilingualText
  /// What has to be known.
  public let text: BilingualText
  /// What is to be tried.
  public let task: BilingualText
  /// What can be typed, one line after the other.
  public let solution: BilingualText
  /// What shows that it was.
  public let goal: Goal

  init(
    _ title: BilingualText,
    _ text: BilingualText,
    task: BilingualText,
    solution: BilingualText,
    _ goal: Goal
  ) {
    self.title = title
    self.text = text
    self.task = task
    self.solution = solution
    self.goal = goal
  }

  /// The lines of the solution in a tongue.
  public func lines(in tongue: Tongue) -> [String] {
    solution[tongue].split(separator: "\n").map(String.init)
  }
}
