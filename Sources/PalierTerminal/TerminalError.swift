import Glibc

/// What can go wrong between the program and the terminal.
package enum TerminalError: Error, Equatable, Sendable {
  /// The locale's character set is not UTF-8 and no UTF-8 one is installed.
  case localeWithoutUTF8(codeset: String)
  /// Standard input or standard output is no terminal, so a line cannot be edited.
  case notATerminal
  /// libedit could not start on this terminal.
  case editorUnavailable
  /// The history's path leads to something other than a plain file of ours.
  case notAPlainFile(path: String)
  /// A call to the system failed.
  case system(call: String, path: String?, code: Int32)

  /// The languages in which an error can be said.
  package enum Tongue: Sendable, CaseIterable {
    case english
    case french
  }

  /// Says what happened and, where there is one, the remedy.
  package func description(_ tongue: Tongue) -> String {
    switch (self, tongue) {
    case (.localeWithoutUTF8(let codeset), .english):
      "The locale's character set is \(TerminalText.neutral(codeset)), not UTF-8: accented letters "
        + "would be lost. Set one that is, for instance: export LC_ALL=C.UTF-8"
    case (.localeWithoutUTF8(let codeset), .french):
      "Le jeu de caractères de la locale est \(TerminalText.neutral(codeset)) et non UTF-8 : les "
        + "lettres accentuées seraient perdues. En choisir une autre, par exemple : "
        + "export LC_ALL=C.UTF-8"
    case (.notATerminal, .english):
      "A line can be edited only when standard input and output are a terminal."
    case (.notATerminal, .french):
      "On ne peut éditer une ligne que si l’entrée et la sortie standard sont un terminal."
    case (.editorUnavailable, .english):
      "The line editor cannot work on this terminal. Check the TERM variable."
    case (.editorUnavailable, .french):
      "L’éditeur de ligne ne peut pas fonctionner sur ce terminal. Vérifier la variable TERM."
    case (.notAPlainFile(let path), .english):
      "\(TerminalText.neutral(path)) is not a plain file: it cannot hold the history. "
        + "Move it away or choose another path."
    case (.notAPlainFile(let path), .french):
      "\(TerminalText.neutral(path)) n’est pas un fichier ordinaire : il ne peut pas contenir "
        + "l’historique. Le déplacer ou choisir un autre chemin."
    case (.system(let call, let path, let code), .english):
      "\(Self.subject(path))\(call) failed: \(Self.reason(code))."
    case (.system(let call, let path, let code), .french):
      "\(Self.subject(path, separator: " : "))\(call) a échoué : \(Self.reason(code))."
    }
  }

  /// The error of the call that has just failed.
  static func last(_ call: String, path: String? = nil) -> TerminalError {
    .system(call: call, path: path, code: errno)
  }

  private static func subject(_ path: String?, separator: String = ": ") -> String {
    path.map { TerminalText.neutral($0) + separator } ?? ""
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "errno \(code)"
  }
}
