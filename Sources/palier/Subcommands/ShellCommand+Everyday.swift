import ArgumentParser
import PalierKit

extension ShellCommand {
  /// The command of an everyday call: a store, statements, options written out in full.
  ///
  /// To read its declarations ArgumentParser takes longer than the store to answer, so a call that
  /// leaves nothing to doubt is read here. Every other one (help, a value after `=`, an option
  /// given twice, a mistake) is nil, and ArgumentParser's to read or to refuse.
  init?(everyday arguments: ArraySlice<String>) {
    self.init()
    store = nil
    commands = []
    dryRun = false
    merge = nil
    confirmAnonymise = nil
    var options = Everywhere.unsaid
    var said: [String] = []
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-") else {
        guard store == nil, !argument.isEmpty else { return nil }
        store = argument
        continue
      }
      if argument == "-c" || argument == "--command" {
        guard let text = rest.popFirst(), Everywhere.isValue(text) else { return nil }
        commands.append(text)
        continue
      }
      guard !said.contains(argument) else { return nil }
      said.append(argument)
      if argument == "--dry-run" {
        dryRun = true
      } else if !options.turnOn(argument) {
        guard let text = rest.popFirst(), options.take(text, for: argument) else { return nil }
      }
    }
    everywhere = options
  }
}

extension Everywhere {
  /// What holds when no option is given.
  fileprivate static var unsaid: Everywhere {
    var options = Everywhere()
    options.format = nil
    options.today = nil
    options.tongue = nil
    options.actor = nil
    options.role = nil
    options.color = .auto
    options.readOnly = false
    options.safe = false
    options.quiet = false
    options.timing = false
    options.create = false
    options.excelFrench = false
    return options
  }

  /// Whether a word after an option is its value beyond doubt.
  fileprivate static func isValue(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix("-")
  }

  /// Sets a flag; false when there is none of that name.
  fileprivate mutating func turnOn(_ name: String) -> Bool {
    switch name {
    case "--read-only": readOnly = true
    case "--safe": safe = true
    case "--quiet": quiet = true
    case "--timing": timing = true
    case "--create": create = true
    case "--excel-fr": excelFrench = true
    default: return false
    }
    return true
  }

  /// Sets an option; false when there is none of that name, or the value isn't one of its own.
  fileprivate mutating func take(_ text: String, for name: String) -> Bool {
    guard Everywhere.isValue(text) else { return false }
    func set<Value: ExpressibleByArgument>(_ option: inout Value?) -> Bool {
      guard let value = Value(argument: text) else { return false }
      option = value
      return true
    }
    switch name {
    case "--format": return set(&format)
    case "--today": return set(&today)
    case "--tongue": return set(&tongue)
    case "--actor": return set(&actor)
    case "--role": return set(&role)
    case "--color":
      var choice: ColorChoice?
      guard set(&choice), let choice else { return false }
      color = choice
      return true
    default: return false
    }
  }
}
