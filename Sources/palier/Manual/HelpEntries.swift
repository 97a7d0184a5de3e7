import ArgumentParser

/// The help of a subcommand, taken apart: what it is, how it is called, and what it takes.
struct HelpEntries {
  /// An argument or option and what it does.
  struct Entry {
    let name: String
    let text: String
  }

  /// Entries under a heading.
  struct Section {
    let title: String
    var entries: [Entry]
  }

  private(set) var overview: [String] = []
  private(set) var usage: [String] = []
  private(set) var sections: [Section] = []

  /// Reads the help that the command itself prints, in lines too long to be broken.
  init(of command: any ParsableCommand.Type) {
    let text = PalierCommand.helpMessage(for: command, includeHidden: false, columns: 10_000)
    var heading: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("OVERVIEW: ") {
        overview = [String(line.dropFirst(10))]
        heading = "OVERVIEW"
      } else if line.hasPrefix("USAGE: ") {
        usage = [String(line.dropFirst(7))]
        heading = "USAGE"
      } else if line.hasSuffix(":"), !line.hasPrefix(" "), heading != "OVERVIEW" || line.isHeading {
        heading = String(line.dropLast())
        sections.append(Section(title: heading ?? "", entries: []))
      } else if heading == "OVERVIEW" {
        overview.append(line)
      } else if heading == "USAGE", !line.isEmpty {
        usage.append(String(line.drop { $0 == " " }))
      } else if line.hasPrefix("  "), !sections.isEmpty {
        sections[sections.count - 1].add(String(line.dropFirst(2)))
      }
    }
    while overview.last?.isEmpty == true { overview.removeLast() }
  }
}

extension HelpEntries.Section {
  /// A line of the help: a name and its text, or a text whose name was too long for one line.
  fileprivate mutating func add(_ line: String) {
    guard line.first != " " else {
      let text = String(line.drop { $0 == " " })
      guard let last = entries.popLast() else { return }
      entries.append(
        HelpEntries.Entry(name: last.name, text: last.text.isEmpty ? text : "\(last.text) \(text)")
      )
      return
    }
    guard let gap = line.firstRange(of: "  ") else {
      entries.append(HelpEntries.Entry(name: line, text: ""))
      return
    }
    entries.append(
      HelpEntries.Entry(
        name: String(line[..<gap.lowerBound]),
        text: String(line[gap.upperBound...].drop { $0 == " " })
      )
    )
  }
}

extension String {
  /// Whether a line of the help begins a section.
  fileprivate var isHeading: Bool { dropLast().allSatisfy { $0.isUppercase || $0 == " " } }
}
