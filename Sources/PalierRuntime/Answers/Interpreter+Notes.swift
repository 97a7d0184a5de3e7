import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierSemantics
import PalierStore
import PalierValues

extension Interpreter {
  /// What has to be said with an answer: its unit and split, denominators, days, unknowns.
  func notes(
    _ lowered: LoweredQuestion,
    _ lowering: Lowering,
    uses: Set<String>,
    _ tally: AnswerTally,
    _ run: Run
  ) throws -> [Message] {
    var notes: [Message] = []
    let days = resolvedDays(lowering)
    if let rows = lowered.rows {
      let split = try statusSplit(rows, uses: uses, lowered, run)
      notes += beside(split.isEmpty ? unit(lowered, tally) : split, days)
      notes += try denominators(lowered, rows, tally, run)
      notes += try deletedNotes(rows, run)
      notes += try unknownNotes(rows, leastTold: lowered.masking?.least ?? 1, run)
      notes += try figureNotes(lowered, tally, run)
      notes += try divisionNotes(lowered, rows, run)
    } else {
      notes += try valueNotes(lowered, run)
    }
    if lowering.isLimited { notes.append(ownFilesOnly) }
    if let masking = tally.masking, masking.count > 0 { notes.append(masking.note) }
    if lowered.rowsEntity == nil || tally.count == 0 { notes += days }
    if !lowering.presentFields.isEmpty {
      let english = lowering.presentFields.map(\.words.english).joined(separator: ", ")
      let french = lowering.presentFields.map(\.words.french).joined(separator: ", ")
      notes.append(
        Message("with their present value: \(english)", "dans leur valeur actuelle : \(french)")
      )
    }
    return notes
  }

  /// The days that the question's relative dates mean.
  private func resolvedDays(_ lowering: Lowering) -> [Message] {
    guard !lowering.resolved.isEmpty else { return [] }
    return [
      Message(
        lowering.resolved.map(\.english).joined(separator: ResultClosing.separator),
        lowering.resolved.map(\.french).joined(separator: ResultClosing.separator)
      )
    ]
  }

  /// What is said of the number of rows, behind it.
  private func beside(_ count: [Message], _ said: [Message]) -> [Message] {
    guard let number = count.first, let said = said.first else { return count }
    return [
      Message(
        number.english + ResultClosing.separator + said.english,
        number.french + ResultClosing.separator + said.french
      )
    ]
  }

  /// How many rows there are, and of what.
  private func unit(_ lowered: LoweredQuestion, _ tally: AnswerTally) -> [Message] {
    guard tally.count > 0,
      let entity = lowered.rowsEntity.flatMap({ dictionary.entity(named: $0) })
    else { return [] }
    return [Agreement.counted(tally.count, entity.noun)]
  }

  /// How households split between open and closed, where the question doesn't say.
  private func statusSplit(
    _ rows: RowPlan,
    uses: Set<String>,
    _ lowered: LoweredQuestion,
    _ run: Run
  ) throws -> [Message] {
    guard rows.entity == "household", lowered.rowsEntity != nil,
      !uses.contains("household.status"),
      let statuses = dictionary.enumeration(named: "status")
    else { return [] }
    let column = Scalar.column(
      ColumnReference(row: rows.row, entity: rows.entity, column: "status")
    )
    let statement = try generator.count(of: rows, groupedBy: column)
    var parts: [(Int, Message)] = []
    try run.reader.run(statement) { row in
      if let code = row.integer(0), let count = row.integer(1),
        let value = statuses.value(code: Int(code))
      {
        parts.append((Int(count), value.words.heading))
      }
      return true
    }
    guard !parts.isEmpty, let entity = dictionary.entity(named: rows.entity) else { return [] }
    let counted = Agreement.counted(parts.reduce(0) { $0 + $1.0 }, entity.noun)
    let english = parts.map { "\(Agreement.grouped($0, in: .english)) \($1.english)" }
      .joined(separator: ", ")
    // The words of statuses are no adjectives that would agree with the number.
    let french = parts.map { "\($1.french) : \(Agreement.grouped($0, in: .french))" }
      .joined(separator: ", ")
    return [Message("\(counted.english) (\(english))", "\(counted.french) (\(french))")]
  }

  /// The rows that came in or stayed out only because a value is unknown.
  func unknownNotes(_ rows: RowPlan, leastTold: Int, _ run: Run) throws -> [Message] {
    guard let audit = UnknownAudit(rows, dictionary: dictionary) else { return [] }
    func figure(_ number: Int) -> Message {
      number < leastTold ? UnknownWords.some : UnknownWords.figure(number)
    }
    var notes: [Message] = []
    if let missed = audit.leftOut, case let number = try count(missed.rows, run), number > 0 {
      notes.append(UnknownWords.more(figure(number), missed.fields))
    }
    if let entered = audit.entered, case let number = try count(entered.rows, run), number > 0 {
      notes.append(UnknownWords.among(figure(number), entered.fields))
    }
    if let plan = audit.undated {
      let undated = try count(plan, run)
      if undated > 0 {
        notes.append(
          Message(
            "\(undated) more with that value, since no known day",
            "\(undated) de plus avec cette valeur, sans jour connu"
          )
        )
      }
    }
    return notes
  }

  /// The rows of a name that were deleted since it was given.
  private func deletedNotes(_ rows: RowPlan, _ run: Run) throws -> [Message] {
    guard case .keys(let keys)? = rows.steps.first else { return [] }
    let named = RowPlan(
      entity: rows.entity,
      row: rows.row,
      parent: nil,
      steps: [.keys(keys)]
    )
    let gone = Set(keys).count - (try count(named, run))
    guard gone > 0, let entity = dictionary.entity(named: rows.entity) else { return [] }
    let counted = Agreement.counted(gone, entity.noun)
    return [
      Message(
        "\(counted.english) deleted since the name was given",
        "supprimé depuis que le nom a été donné : \(counted.french)"
      )
    ]
  }

  func count(_ plan: RowPlan, _ run: Run) throws -> Int {
    let statement = try generator.count(of: plan)
    var count = 0
    try run.reader.run(statement) { row in
      count = Int(row.integer(0) ?? 0)
      return false
    }
    return count
  }
}

extension MaskedTally {
  private static let figure = Noun(
    Message("figure", "chiffre"),
    plural: Message("figures", "chiffres")
  )

  /// What is said of it: as many words for what is small as for what would tell of it.
  fileprivate var note: Message {
    let isPlural = Agreement.isPlural(count, in: .french)
    return Message(
      "\(Agreement.counted(count, MaskedTally.figure).english) masked: below \(least), or telling of such",
      "\(Agreement.counted(count, MaskedTally.figure).french) masqué\(isPlural ? "s" : "") : "
        + "moins de \(least), ou de quoi les retrouver"
    )
  }
}
