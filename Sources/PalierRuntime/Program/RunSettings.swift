package import PalierDiagnostics
package import PalierSemantics
package import PalierValues

/// What a run is told beside its text.
package struct RunSettings: Sendable {
  /// The clock of `today`; else the store's own, else the system's.
  package var today: CivilDate?
  package var tongue: Tongue
  /// Who acts, as the journal names them.
  package var actor: String
  /// In which role; nil for one without limits.
  package var role: AccessRole?
  /// Whether everything is shown and nothing is kept.
  package var isDryRun: Bool
  /// Whether the language reaches neither files nor the system.
  package var isSafe: Bool
  /// How many files are to be anonymised, exactly, where nobody is asked; nil for none.
  package var anonymising: Int?
  /// Whether answers go to a program: one answer at most.
  package var holdsOneAnswer: Bool
  /// How many changes of a verb are told.
  package var isExcelFrench: Bool
  /// The workbook that takes what letters say; nil when none is wanted.
  package var mergePath: String?

  package init(
    today: CivilDate? = nil,
    tongue: Tongue = .english,
    actor: String,
    role: AccessRole? = nil,
    isDryRun: Bool = false,
    isSafe: Bool = false,
    anonymising: Int? = nil,
    holdsOneAnswer: Bool = false,
    isExcelFrench: Bool = false,
    mergePath: String? = nil
  ) {
    self.today = today
    self.tongue = tongue
    self.actor = actor
    self.role = role
    self.isDryRun = isDryRun
    self.isSafe = isSafe
    self.anonymising = anonymising
    self.holdsOneAnswer = holdsOneAnswer
    self.isExcelFrench = isExcelFrench
    self.mergePath = mergePath
  }
}
