import ArgumentParser
import Glibc
import PalierKit

/// The command and its subcommands.
@main
struct PalierCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "palier",
      abstract: said(
        "The case store for the prevention of rental evictions, and its language.",
        "La base des dossiers de prévention des expulsions locatives, et son langage."
      ),
      usage: "palier [STORE] [-c STATEMENT]…\npalier SUBCOMMAND …",
      version: "0.1.0",
      subcommands: [
        ShellCommand.self, RunCommand.self, CheckCommand.self, FormatCommand.self,
        ImportCommand.self, ExportCommand.self, DemoCommand.self, VerifyCommand.self,
        FreezesCommand.self, BackupCommand.self, RestoreCommand.self, DictionaryCommand.self,
        GrammarCommand.self,
      ]
    )
  }

  static func main() {
    CrashPrivacy.begin()
    // A reader that leaves makes the next write fail; the store is then closed in order.
    signal(SIGPIPE, SIG_IGN)
    let names = configuration.subcommands.map { $0.configuration.commandName ?? "" }
    let arguments = Arguments.routed(Array(CommandLine.arguments.dropFirst()), among: names)
    do {
      if arguments.first == ShellCommand.configuration.commandName,
        let command = ShellCommand(everyday: arguments.dropFirst())
      {
        return try command.run()
      }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      leave(after: error)
    }
  }

  private static func leave(after error: any Error) -> Never {
    if let error = error as? PalierError {
      if error.cause is OutputClosed { OutputClosed.leave() }
      StandardError.write(error.rendered(.standardError))
      Glibc.exit(error.status.rawValue)
    }
    if let status = error as? StatusError { Glibc.exit(status.status.rawValue) }
    let text = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      // What was asked for: the help or the version.
      try? StandardOutput.write(text + "\n")
      Glibc.exit(RunStatus.done.rawValue)
    }
    StandardError.write(text + "\n")
    Glibc.exit(RunStatus.usage.rawValue)
  }
}

/// The end of a command that has said all it has to say.
struct StatusError: Error {
  let status: RunStatus
}
