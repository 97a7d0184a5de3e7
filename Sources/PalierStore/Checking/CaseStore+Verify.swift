import PalierDictionary
package import PalierPlan

extension CaseStore {
  /// Checks the whole store against itself: file, references, kept columns, history, journal.
  ///
  /// The kept columns are compared with `derivations`, or those of `setDerivations`. Without a
  /// `head`, an end of the journal that was stored apart, a tail that was cut off can't be noticed.
  package func verify(
    derivations: DerivationPlan? = nil,
    head: JournalHead? = nil
  ) throws -> VerificationReport {
    try read { reader in
      let check = Verification(reader: reader)
      check.checkRights(of: StoreFile(path: path))
      try check.checkFile()
      try check.checkSchema(of: dictionary)
      for entity in dictionary.entities {
        try check.checkColumns(of: try layouts.layout(of: entity.name))
      }
      let kept = derivations.map { KeptColumns(plan: $0, digest: "", layouts: layouts) }
      if let kept = kept ?? keptColumns { try check.checkKept(kept) }
      try check.checkStages()
      try check.checkChain(expecting: head)
      try check.checkDigests()
      try check.checkOutbox()
      try check.checkFreezes()
      return check.finish(head: try reader.journalHead())
    }
  }
}
