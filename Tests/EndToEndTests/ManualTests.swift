import Foundation
import Testing

/// What a system knows of the command: its manual page and its completions.
struct ManualTests {
  private static let subcommands = [
    "shell", "run", "check", "format", "import", "export", "demo", "verify", "backup", "restore",
    "dictionary", "grammar", "manual", "completions", "freezes",
  ]

  @Test(arguments: ["en", "fr"])
  func `the manual page tells each subcommand and each of its options`(tongue: String) throws {
    let page = try Command.run(["manual", "--tongue", tongue])
    #expect(page.status == 0)
    for name in ManualTests.subcommands {
      #expect(page.output.contains(".SS palier \(name)\n"), "\(name)")
    }
    for option in ["\\-\\-rejects <file>", "\\-\\-param <name=value>", "\\-\\-tongue <tongue>"] {
      #expect(page.output.contains(".B \(option)\n"), "\(option)")
    }
    let isFrench = tongue == "fr"
    let commands =
      isFrench ? [".trouver", ".ouvrir", ".tutoriel"] : [".find", ".open", ".tutorial"]
    for command in commands + ["Ctrl\\-O"] {
      #expect(page.output.contains(".B \(command)"), "\(command)")
    }
    #expect(page.output.contains(isFrench ? ".SH ENVIRONNEMENT\n" : ".SH ENVIRONMENT\n"))
    // A line that begins with a dot and is no order would be lost.
    let orders = ["TH", "SH", "SS", "PP", "TP", "B ", "nf", "fi"]
    for line in page.output.split(separator: "\n") where line.hasPrefix(".") {
      #expect(orders.contains { line.dropFirst().hasPrefix($0) }, "\(line)")
    }
  }

  @Test(arguments: ["en", "fr"])
  func `the stored manual page is the one that is generated`(tongue: String) throws {
    let name = tongue == "en" ? "Manual/palier.1" : "Manual/palier.fr.1"
    let stored = try String(contentsOf: Command.root.appending(path: name), encoding: .utf8)
    #expect(try Command.run(["manual", "--tongue", tongue]).output == stored)
  }

  @Test(arguments: [
    ("ver", "verify"), ("verify --re", "--read-only"), ("format --format ex", "excel-fr"),
  ])
  func `bash completes subcommands, options and their values`(typed: String, expected: String)
    throws
  {
    let script = try Command.run(["completions", "bash"]).output
    let words = (["palier"] + typed.split(separator: " ").map(String.init))
    let driver = """
      \(script)
      COMP_LINE='palier \(typed)'; COMP_POINT=${#COMP_LINE}
      COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      _palier palier '\(words[words.count - 1])' '\(words[words.count - 2])'
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try Command.launch("/bin/bash", ["-c", driver])
    let offered = outcome.output.split(separator: "\n").map { $0.filter { $0 != " " } }
    #expect(offered.contains(expected), "\(outcome.output) \(outcome.errors)")
  }

  @Test func `bash takes a word that is no subcommand for a file`() throws {
    let script = try Command.run(["completions", "bash"]).output
    #expect(script.contains("complete -o default"))
  }

  @Test func `zsh and fish are served too`() throws {
    #expect(try Command.run(["completions", "zsh"]).output.contains("_files -g '*.palier(-.)'"))
    #expect(try Command.run(["completions", "fish"]).output.contains("complete -c 'palier'"))
    #expect(try Command.run(["completions", "ksh"]).status == 1)
  }
}
