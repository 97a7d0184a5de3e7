import PalierDiagnostics
import PalierSyntax

// Definitions, functions, tasks, parameters and texts that are used.
extension ErrorWords {
  func actsWhereUsed() -> Diagnostic {
    diagnostic(
      .actsWhereUsed,
      "a text that is used gives names: this asks or acts",
      "un texte utilisé donne des noms : ceci demande ou agit",
      note: Message(
        "in a task, it is done where the task is run",
        "dans une tâche, cela se fait là où la tâche est exécutée"
      )
    )
  }

  func argumentsMissing(_ name: String, _ signature: String) -> Diagnostic {
    diagnostic(
      .argumentsMissing,
      "'\(name)' takes its arguments in parentheses",
      "« \(name) » prend ses arguments entre parenthèses",
      note: Message("it is \(signature)", "c'est \(signature)")
    )
  }

  func definitionTooDeep(_ name: String) -> Diagnostic {
    diagnostic(
      .definitionTooDeep,
      "the definitions behind '\(name)' stand too deep inside one another",
      "les définitions derrière « \(name) » s'emboîtent trop profondément"
    )
  }

  func functionRun(_ signature: String) -> Diagnostic {
    diagnostic(
      .functionRun,
      "\(signature) is a function: it stands where its value does; 'run' is for tasks",
      "\(signature) est une fonction : elle se place où va sa valeur ; « exécuter » va aux tâches"
    )
  }

  func givenLater(_ name: String) -> Diagnostic {
    diagnostic(
      .givenLater,
      "'\(name)' is given further down: what is used stands before it is",
      "« \(name) » n'est donné que plus bas : ce qui sert se place avant"
    )
  }

  func insideBlock(_ word: Keyword) -> Diagnostic {
    diagnostic(
      .insideBlock,
      "'\(keyword(word).english)' stands outside of blocks",
      "« \(keyword(word).french) » se place hors des blocs"
    )
  }

  func insideScript(_ word: Keyword) -> Diagnostic {
    let english = "'\(keyword(word).english)' has no place in a script"
    let french = "« \(keyword(word).french) » n'a pas sa place dans un script"
    guard word == .undo || word == .redo else {
      return diagnostic(
        .notHere,
        english + ", which is one transaction",
        french + ", qui est une seule transaction"
      )
    }
    return diagnostic(
      .notHere,
      english,
      french,
      note: Message(
        "in the shell, it takes the whole script back, or puts it back",
        "dans l'interprète, il annule ou rétablit le script entier"
      )
    )
  }

  func nameOfLanguage(_ name: String) -> Diagnostic {
    diagnostic(
      .nameOfLanguage,
      "'\(name)' is a function of the language: another name is needed",
      "« \(name) » est une fonction du langage : il faut un autre nom"
    )
  }

  func noRowsBefore(_ name: String) -> Diagnostic {
    diagnostic(
      .noRowsBefore,
      "'\(name)' stands for the rows of the last answer, which there are none of",
      "« \(name) » désigne les lignes de la dernière réponse, et il n'y en a pas",
      note: Message(
        "an answer of groups or totals isn't rows",
        "une réponse en groupes ou en totaux n'est pas faite de lignes"
      )
    )
  }

  func otherRows(_ expected: String, _ found: String) -> Diagnostic {
    diagnostic(
      .otherRows,
      "\(noun(expected).plural.english) are needed here, not \(noun(found).plural.english)",
      "il faut ici des \(noun(expected).plural.french), pas des \(noun(found).plural.french)"
    )
  }

  func parameterRepeated(_ name: String) -> Diagnostic {
    diagnostic(
      .parameterRepeated,
      "the parameter '\(name)' stands twice",
      "le paramètre « \(name) » figure deux fois"
    )
  }

  func plainTextRequired() -> Diagnostic {
    diagnostic(
      .plainText,
      "the file is named by a plain text, known before anything runs",
      "le fichier se nomme par un texte simple, connu avant toute exécution"
    )
  }

  func taskAsValue(_ signature: String) -> Diagnostic {
    diagnostic(
      .taskAsValue,
      "\(signature) is a task, it has no value",
      "\(signature) est une tâche, elle n'a pas de valeur",
      note: Message("'run' does it", "« exécuter » la fait")
    )
  }

  func textMissing(_ reason: Message) -> Diagnostic {
    diagnostic(.textMissing, reason.english, reason.french)
  }

  func noParameter(_ name: String, _ text: String, _ near: [String]) -> Diagnostic {
    diagnostic(
      .unknownParameter,
      "\(text) has no parameter '\(name)'",
      "\(text) n'a pas de paramètre « \(name) »",
      note: near.first.map { Message("there is '\($0)'", "il y a « \($0) »") }
    )
  }

  func parameterWithoutValue(_ name: String, _ text: String) -> Diagnostic {
    diagnostic(
      .missingParameter,
      "the parameter '\(name)' of \(text) needs a value",
      "le paramètre « \(name) » de \(text) demande une valeur",
      note: Message(
        "give it: run \"…\" { \(name): … }",
        "le donner : exécuter \"…\" { \(name): … }"
      )
    )
  }

  func usedTextWrong(_ name: String) -> Diagnostic {
    diagnostic(
      .usedTextWrong,
      "\(name) is wrong, and what follows needs it",
      "\(name) est erroné, et la suite en dépend"
    )
  }

  func usesItself(_ way: [String]) -> Diagnostic {
    let first = way.first ?? ""
    let path = way.joined(separator: " → ")
    return diagnostic(
      .usesItself,
      "'\(first)' would use itself: \(path)",
      "« \(first) » se servirait de soi : \(path)",
      note: Message(
        "what is used stands before, so that every text ends",
        "ce qui sert se place avant, pour que tout texte finisse"
      )
    )
  }
}
