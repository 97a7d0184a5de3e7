import PalierDiagnostics
import PalierDictionary

extension ErrorWords {
  func notForRole(_ what: Message, _ role: AccessRole) -> Diagnostic {
    diagnostic(
      .notForRole,
      "'\(what.english)' isn't for the role \(role.words.english)",
      "« \(what.french) » n'est pas pour le rôle \(role.words.french)",
      note: Message(
        "what is in each role's reach: Grammar/README.md, Roles",
        "ce qui est à la portée de chaque rôle : Grammar/README.md, Roles"
      )
    )
  }

  func keptByItself(_ entity: String) -> Diagnostic {
    diagnostic(
      .keptByItself,
      "\(noun(entity).plural.english) are written by the program alone",
      "les \(noun(entity).plural.french) ne sont écrites que par le programme"
    )
  }
}
