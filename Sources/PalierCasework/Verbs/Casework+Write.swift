import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Records a letter for each household that one may go to; what it says is filled in elsewhere.
  func write(_ order: LetterOrder, _ rows: [Int64], of entity: Entity) throws -> VerbOutcome {
    try requireHousehold(entity, verb: "write")
    let contact = try declared("contact")
    var outcome = VerbOutcome()
    var seen: Set<Int64> = []
    for id in rows where seen.insert(id).inserted {
      guard let household = try writer.row("household", id) else {
        outcome.refuseGone("household", id)
        continue
      }
      let label = try label(household)
      var (draft, findings) = try checkedChild(
        contact,
        ["channel": .member(order.channel), "target": .member(order.target)],
        of: household
      )
      let refusals = try findings.refusals + letterRefusals(order, draft, household: household)
      guard refusals.isEmpty else {
        outcome.refuse(refusals, entity: "household", id: id, label: label)
        continue
      }
      draft.values["template"] = .text(order.template)
      draft.values["file"] = .text(order.file)
      let added = try insert(draft, of: id)
      outcome.created.append(CreatedRow(entity: "contact", id: added))
      outcome.done.append(id)
      outcome.warn(findings.warnings, entity: "contact", id: added, label: label)
    }
    outcome.tell(.letter, "written", "rédigé")
    return outcome
  }
}

extension Noun {
  static let letter = Noun(
    Message("letter", "courrier"),
    plural: Message("letters", "courriers")
  )
}
