public import ArgumentParser
public import PalierKit

extension AnswerFormat: ExpressibleByArgument {}
extension Tongue: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}

extension Role: ExpressibleByArgument {
  /// A role as it stands on a command line, in either tongue.
  public init?(argument: String) {
    self.init(word: argument)
  }
}

extension Day: ExpressibleByArgument {
  /// A day as it stands on a command line.
  public init?(argument: String) {
    self.init(argument)
  }
}
