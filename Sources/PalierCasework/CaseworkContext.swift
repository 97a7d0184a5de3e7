package import PalierDictionary
package import PalierValues

/// What the rules know beside the rows: the day, the actor, the domain, the law, the settings.
package struct CaseworkContext: Sendable {
  package let today: CivilDate
  /// Who acts, as the journal names them.
  package let actor: String
  package let dictionary: CaseDictionary
  package let law: LawTable
  package let settings: CaseworkSettings
  /// The date of the file that rows are taken from; nil when somebody types them.
  ///
  /// A file tells what has happened already, so that a rule which would have stopped an act of
  /// ours warns instead.
  package let fileDate: CivilDate?
  /// The digest by which a sent batch is recognised.
  package let digest: @Sendable (String) -> String

  package init(
    today: CivilDate,
    actor: String,
    dictionary: CaseDictionary,
    law: LawTable = .french,
    settings: CaseworkSettings = CaseworkSettings(),
    fileDate: CivilDate? = nil,
    digest: @escaping @Sendable (String) -> String
  ) {
    self.today = today
    self.actor = actor
    self.dictionary = dictionary
    self.law = law
    self.settings = settings
    self.fileDate = fileDate
    self.digest = digest
  }
}

/// What each team settles for itself.
package struct CaseworkSettings: Hashable, Sendable {
  /// What happens to a transfer beyond the month's volume.
  package enum OverVolume: Hashable, Sendable {
    case block
    case warn
  }

  package let overVolume: OverVolume

  package init(overVolume: OverVolume = .block) {
    self.overVolume = overVolume
  }
}
