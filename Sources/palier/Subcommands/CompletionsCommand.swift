import ArgumentParser

/// Writes the script by which a shell of the system completes the command.
struct CompletionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "completions",
      abstract: said(
        "The script by which bash, zsh or fish completes this command.",
        "Le script par lequel bash, zsh ou fish complète cette commande."
      )
    )
  }

  @Argument(help: help("bash, zsh or fish.", "bash, zsh ou fish."))
  var shell: SystemShell

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    try StandardOutput.write(shell.script)
  }
}

/// A shell of the system that can complete.
enum SystemShell: String, CaseIterable, ExpressibleByArgument {
  case bash
  case zsh
  case fish

  /// The script, which also offers files where the first word may be a store.
  var script: String {
    switch self {
    case .bash:
      PalierCommand.completionScript(for: .bash).replacing(
        "complete -o filenames -F _palier palier",
        with: "complete -o default -o filenames -F _palier palier"
      ) + "\n"
    case .zsh:
      PalierCommand.completionScript(for: .zsh).replacing(
        "        _describe -V subcommand subcommands && ret=0",
        with: "        _describe -V subcommand subcommands && ret=0\n"
          + "        _files -g '*.palier(-.)' && ret=0"
      ) + "\n"
    case .fish: PalierCommand.completionScript(for: .fish) + "\n"
    }
  }
}
