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
      let given = derivations.map { KeptColumns(plan: $0, digest: "", layouts: layouts) }
      let kept = given ?? keptColumns
      var steps: [() throws -> Void] = [
        { try check.checkFile() }, { try check.checkSchema(of: self.dictionary) },
      ]
      steps += dictionary.entities.map { entity in
        { try check.checkColumns(of: try self.layouts.layout(of: entity.name)) }
      }
      if let kept { steps += [{ try check.checkKept(kept) }, { try check.checkSearch() }] }
      steps += [
        { try check.checkStages() }, { try check.checkChain(expecting: head) },
        { try check.checkDigests() }, { try check.checkOutbox() }, { try check.checkFreezes() },
        { try check.checkScrubbed() }, { try check.countAnonymised() },
      ]
      for (index, step) in steps.enumerated() {
        try work.tell(.checking, index, of: steps.count)
        try step()
      }
      return check.finish(head: try reader.journalHead())
    }
  }
}
