import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSemantics
import PalierStore
import PalierValues

extension Interpreter {
  /// What a disclosure tells, and in which columns: those shown before it, which the recipient must
  /// all be allowed to have, else all that its kind may have.
  func disclosure(
    to party: CheckedParty,
    for purpose: CheckedExpression,
    _ shown: [DisclosedColumn]?,
    at range: SourceRange,
    _ run: Run
  ) throws -> (order: DisclosureOrder, columns: [CheckedColumn]) {
    guard case .organisation(let recipient) = try assignee(party, run),
      let household = dictionary.entity(named: "household")
    else {
      throw Diagnostic(
        .partyRequired,
        at: range,
        Message("a disclosure goes to an organisation", "une communication va à un organisme")
      )
    }
    let kind = try kindOfOrganisation(recipient, run.reader)
    let allowed = DisclosureColumns.fields(for: kind.name).filter { name in
      guard let role = settings.role, let field = household.field(named: name) else { return true }
      return role.reads(field, of: household, in: dictionary)
    }
    if let shown {
      let forbidden = shown.filter { !allowed.contains($0.field) }.map(\.column.heading)
      guard forbidden.isEmpty else {
        throw refusal(of: forbidden, to: kind.label, allowed, of: household, at: range)
      }
    }
    var checker = Checker(dictionary: dictionary, role: settings.role)
    return (
      DisclosureOrder(
        recipientID: recipient,
        purpose: try evaluateText(purpose, run),
        columns: shown?.map(\.field) ?? allowed
      ),
      shown?.map(\.column) ?? checker.columns(of: household, allowed)
    )
  }

  private func kindOfOrganisation(
    _ id: Int64,
    _ reader: StoreReader
  ) throws -> (name: String, label: Message) {
    guard case .member(let code)? = try reader.row("organisation", id)?["kind"],
      let value = dictionary.enumeration(named: "organisation_kind")?.value(code: code)
    else {
      return ("other", Message("an organisation of no known kind", "un organisme sans nature"))
    }
    return (
      value.words.english,
      Message(
        "recipient of kind \(value.words.english)",
        "destinataire de nature \(value.words.french)"
      )
    )
  }

  private func refusal(
    of forbidden: [Message],
    to kind: Message,
    _ allowed: [String],
    of household: Entity,
    at range: SourceRange
  ) -> Diagnostic {
    let words = allowed.compactMap { household.field(named: $0)?.words }
    return Diagnostic(
      .notDisclosed,
      at: range,
      Message(
        "a \(kind.english) may not be told \(forbidden.map(\.english).joined(separator: ", "))",
        "un \(kind.french) ne peut recevoir \(forbidden.map(\.french).joined(separator: ", "))"
      ),
      notes: [
        Note(
          Message(
            "it may have \(words.map(\.english).joined(separator: ", "))",
            "il peut avoir \(words.map(\.french).joined(separator: ", "))"
          )
        )
      ]
    )
  }

  /// Writes what was disclosed as the statement's answer, when no file takes it.
  func tellDisclosed(
    _ keys: [Int64],
    _ columns: [CheckedColumn],
    _ reading: Run
  ) throws {
    guard !reading.isPreview else { return }
    hold(Interpreter.chosen, .rows(keys))
    let selection = CheckedSelection(
      entity: "household",
      row: 0,
      source: .variable(Interpreter.chosen)
    )
    try answer(
      .rows(CheckedRows(selection: selection, columns: columns)),
      uses: ["household.status"],
      to: try output.writer(),
      reading
    )
  }
}
