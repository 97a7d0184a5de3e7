import ArgumentParser

/// Writes the manual page.
struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: said(
        "The manual page, for man.",
        "La page de manuel, pour man."
      )
    )
  }

  @OptionGroup(title: said("Everywhere", "Partout")) var everywhere: Everywhere

  func run() throws {
    try StandardOutput.write(ManualPage(tongue: CommandTongue.current).text)
  }
}
