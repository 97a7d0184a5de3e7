import PalierDiagnostics
import PalierSemantics
import PalierStore

// What can't be taken back is never done by itself: the shell asks, and where nobody is asked the
// caller has to know how many files it is, which a dry run tells.
extension Interpreter {
  /// Runs what may anonymise files without anybody being asked; it is kept only when they are as many
  /// as the caller said.
  func countingAnonymised<Result>(isAsked: Bool, _ body: () throws -> Result) throws -> Result {
    anonymised = 0
    let result = try body()
    guard anonymised > 0, !isAsked, !settings.isDryRun, settings.anonymising != anonymised else {
      return result
    }
    let files = Agreement.counted(anonymised, .household)
    guard let said = settings.anonymising else {
      throw RunFailure.refused(
        Message(
          "\(files.english) would be anonymised for good; where nobody is asked, say how many:"
            + " --confirm-anonymise \(anonymised)",
          "\(files.french) seraient anonymisés sans retour ; là où personne n'est interrogé, dire"
            + " combien : --confirm-anonymise \(anonymised)"
        )
      )
    }
    throw RunFailure.refused(
      Message(
        "\(files.english) would be anonymised for good, and --confirm-anonymise says \(said):"
          + " nothing was changed",
        "\(files.french) seraient anonymisés sans retour, et --confirm-anonymise dit \(said) :"
          + " rien n'a été changé"
      )
    )
  }

  /// Says so when erased values may still stand in the store's files.
  func tellUnscrubbed() {
    guard anonymised > 0, !isInTransaction, !settings.isDryRun,
      (try? store.isUnscrubbed()) == true
    else { return }
    output.warn(
      Message(
        "somebody else has the store open: traces of what was erased stay in its files until it is"
          + " next opened for writing alone",
        "quelqu'un d'autre a la base ouverte : des traces de ce qui est effacé restent dans ses"
          + " fichiers jusqu'à sa prochaine ouverture en écriture, seule"
      )[settings.tongue]
    )
  }
}

extension CheckedStatement {
  /// Whether it does what can't be taken back.
  var isFinal: Bool {
    guard case .act(_, let verbs) = kind else { return false }
    return verbs.contains { if case .anonymise = $0.kind { true } else { false } }
  }
}
