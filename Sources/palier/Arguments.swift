/// What stands on the command line, put in the order in which it is parsed.
enum Arguments {
  /// The options that take the word after them.
  private static let valued: Set<String> = [
    "-c", "--command", "--format", "--today", "--tongue", "--actor", "--color", "--store",
    "--param", "--output", "--as", "--map", "--rejects", "--dated", "--households", "--seed",
  ]

  /// The arguments with the name of their subcommand first.
  ///
  /// A first word that names no subcommand is a store, which the shell opens; options that hold
  /// for every subcommand may stand before its name. A store called like a subcommand is given as
  /// a path: `./run`.
  static func routed(_ arguments: [String], among names: [String]) -> [String] {
    guard let place = firstWord(of: arguments) else {
      let asks = ["-h", "--help", "--version"]
      return arguments.contains(where: asks.contains) ? arguments : ["shell"] + arguments
    }
    guard names.contains(arguments[place]) || arguments[place] == "help" else {
      return ["shell"] + arguments
    }
    return [arguments[place]] + arguments[..<place] + arguments[(place + 1)...]
  }

  /// The place of the first word that is no option and no option's value.
  private static func firstWord(of arguments: [String]) -> Int? {
    var place = 0
    while place < arguments.count {
      let argument = arguments[place]
      if argument == "--" { return nil }
      guard argument.hasPrefix("-"), argument != "-" else { return place }
      place += valued.contains(argument) ? 2 : 1
    }
    return nil
  }
}
