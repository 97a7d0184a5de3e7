import ArgumentParser
import Glibc
import PalierKit

/// The tongue in which the command speaks.
enum CommandTongue {
  /// As asked for, else the locale's.
  static let current: Tongue = {
    let arguments = CommandLine.arguments
    for (place, argument) in arguments.enumerated() {
      if argument == "--tongue", place + 1 < arguments.count,
        let tongue = Tongue(rawValue: arguments[place + 1])
      {
        return tongue
      }
      if let value = argument.split(separator: "=").last, argument.hasPrefix("--tongue="),
        let tongue = Tongue(rawValue: String(value))
      {
        return tongue
      }
    }
    return ofLocale(variable)
  }()

  /// The locale's, by the variables of the environment in their order of precedence.
  static func ofLocale(_ variable: (String) -> String?) -> Tongue {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap(variable).first { !$0.isEmpty }
    return locale?.hasPrefix("fr") == true ? .french : .english
  }

  /// A variable of the environment.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// The one of two texts that the person reads.
func said(_ english: String, _ french: String) -> String {
  CommandTongue.current == .french ? french : english
}

/// The help of an option, in the tongue of the person.
func help(
  _ english: String,
  _ french: String,
  valueName: String? = nil
) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: said(english, french)).named(valueName)
}

extension ArgumentHelp {
  fileprivate func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    help.valueName = valueName
    return help
  }
}
