import PalierDiagnostics
import PalierSyntax

extension SemanticError {
  /// The diagnostics of functions, tasks, parameters and texts that are used.
  func givenNameDiagnostic(at range: SourceRange) -> Diagnostic {
    let (code, message, note) = givenNameWords
    return Diagnostic(code, at: range, message, notes: note.map { [Note($0)] } ?? [])
  }

  private var givenNameWords: (DiagnosticCode, Message, Message?) {
    switch self {
    case .actsWhereUsed:
      (
        .actsWhereUsed,
        Message(
          "a text that is used gives names: this asks or acts",
          "un texte utilisé donne des noms : ceci demande ou agit"
        ),
        Message(
          "in a task, it is done where the task is run",
          "dans une tâche, cela se fait là où la tâche est exécutée"
        )
      )
    case .argumentsMissing(let name, let signature):
      (
        .argumentsMissing,
        Message(
          "'\(name)' takes its arguments in parentheses",
          "« \(name) » prend ses arguments entre parenthèses"
        ),
        Message("it is \(signature)", "c'est \(signature)")
      )
    case .functionRun(let signature):
      (
        .functionRun,
        Message(
          "\(signature) is a function: it stands where its value does; 'run' is for tasks",
          "\(signature) est une fonction : elle se place où va sa valeur ; « exécuter » va aux tâches"
        ), nil
      )
    case .givenLater(let name):
      (
        .givenLater,
        Message(
          "'\(name)' is given further down: what is used stands before it is",
          "« \(name) » est donné plus bas : ce qui sert se place avant"
        ), nil
      )
    case .insideBlock(let word):
      (
        .insideBlock,
        Message(
          "'\(word.spelling(in: .english))' stands outside of blocks",
          "« \(word.spelling(in: .french)) » se place hors des blocs"
        ), nil
      )
    case .insideScript(let word): insideScript(word)
    case .nameOfLanguage(let name):
      (
        .nameOfLanguage,
        Message(
          "'\(name)' is a function of the language: another name is needed",
          "« \(name) » est une fonction du langage : il faut un autre nom"
        ), nil
      )
    case .noRowsBefore(let name):
      (
        .noRowsBefore,
        Message(
          "'\(name)' stands for the rows of the last answer, which there are none of",
          "« \(name) » désigne les lignes de la dernière réponse, et il n'y en a pas"
        ),
        Message("an answer of groups or totals isn't rows", "des groupes ou totaux n'en sont pas")
      )
    case .otherRows(let expected, let found):
      (
        .otherRows,
        Message(
          "rows of '\(expected)' are needed here, not of '\(found)'",
          "il faut ici des lignes de « \(expected) », pas de « \(found) »"
        ), nil
      )
    case .parameterRepeated(let name):
      (
        .parameterRepeated,
        Message(
          "the parameter '\(name)' stands twice",
          "le paramètre « \(name) » figure deux fois"
        ),
        nil
      )
    case .plainTextRequired:
      (
        .plainText,
        Message(
          "the file is named by a plain text, known before anything runs",
          "le fichier se nomme par un texte simple, connu avant toute exécution"
        ), nil
      )
    case .taskAsValue(let signature):
      (
        .taskAsValue,
        Message(
          "\(signature) is a task, it has no value",
          "\(signature) est une tâche, elle n'a pas de valeur"
        ),
        Message("'run' does it", "« exécuter » la fait")
      )
    case .textMissing(let message): (.textMissing, message, nil)
    case .usedTextWrong(let name):
      (
        .usedTextWrong,
        Message(
          "\(name) is wrong, and what follows needs it",
          "\(name) est erroné, et la suite en dépend"
        ), nil
      )
    case .usesItself(let way):
      (
        .usesItself,
        Message(
          "'\(way.first ?? "")' would use itself: \(way.joined(separator: " → "))",
          "« \(way.first ?? "") » se servirait de soi : \(way.joined(separator: " → "))"
        ),
        Message(
          "what is used stands before, so that every text ends",
          "ce qui sert se place avant, pour que tout texte finisse"
        )
      )
    default: (.unexpected, Message("", ""), nil)
    }
  }

  private func insideScript(_ word: Keyword) -> (DiagnosticCode, Message, Message?) {
    let english = "'\(word.spelling(in: .english))' has no place in a script"
    let french = "« \(word.spelling(in: .french)) » n'a pas sa place dans un script"
    guard word == .undo || word == .redo else {
      return (
        .notHere,
        Message(
          english + ", which is one transaction",
          french + ", qui est une seule transaction"
        ), nil
      )
    }
    return (
      .notHere, Message(english, french),
      Message(
        "in the shell, it takes the whole script back, or puts it back",
        "dans l'interprète, il annule ou rétablit le script entier"
      )
    )
  }
}
