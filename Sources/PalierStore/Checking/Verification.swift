import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL

/// A check of the whole store, reading only.
final class Verification {
  /// How many findings of one kind are told one by one.
  static let told = 100

  let reader: StoreReader
  private(set) var findings: [VerificationReport.Finding] = []
  private var tally: [VerificationReport.Check: Int] = [:]
  var rows = 0
  var entries = 0
  var anonymised = 0

  init(reader: StoreReader) {
    self.reader = reader
  }

  func add(
    _ check: VerificationReport.Check,
    _ entity: String? = nil,
    _ row: Int64? = nil,
    _ message: Message
  ) {
    tally[check, default: 0] += 1
    guard tally[check, default: 0] <= Verification.told else { return }
    findings.append(
      VerificationReport.Finding(check: check, entity: entity, row: row, message: message)
    )
  }

  /// Says how many more there were of what was told only in part.
  func finish(head: JournalHead) -> VerificationReport {
    for check in VerificationReport.Check.allCases {
      let more = tally[check, default: 0] - Verification.told
      guard more > 0 else { continue }
      findings.append(
        VerificationReport.Finding(
          check: check,
          entity: nil,
          row: nil,
          message: Message("\(more) more of the same", "\(more) de plus du même ordre")
        )
      )
    }
    return VerificationReport(
      findings: findings,
      rows: rows,
      entries: entries,
      anonymised: anonymised,
      head: head
    )
  }

  func checkRights(of file: StoreFile) {
    do {
      try file.check(writing: false)
    } catch {
      add(.file, nil, nil, error.message)
    }
  }

  func checkFile() throws {
    for line in try lines("pragma quick_check(20)") where line != "ok" {
      add(
        .file,
        nil,
        nil,
        Message("the file is damaged: \(line)", "le fichier est abîmé : \(line)")
      )
    }
    try reader.engine("pragma foreign_key_check") { statement in
      while try statement.step() {
        let entity = statement.text(0) ?? ""
        let target = statement.text(2) ?? ""
        add(
          .references,
          entity,
          statement.integer(1),
          Message(
            "a row of \(entity) refers to a row of \(target) that isn't there",
            "une ligne de \(entity) renvoie à une ligne de \(target) qui n'existe pas"
          )
        )
      }
    }
  }

  func countAnonymised() throws {
    let layout = try? reader.layouts.layout(of: StoreLayouts.household)
    guard layout?.position(of: "anonymised_on") != nil else { return }
    let sql = "select count(*) from household where anonymised_on is not null"
    anonymised = Int(try reader.integers(sql).first ?? 0)
  }

  func checkSchema(of dictionary: CaseDictionary) throws {
    if try reader.property(.schemaHash) != StoreSchema.hash(of: dictionary) {
      add(
        .schema,
        nil,
        nil,
        Message(
          "the tables are those of another version",
          "les tables sont celles d'une autre version"
        )
      )
    }
    let present = Set(try lines("select name from sqlite_master"))
    for name in StoreSchema(dictionary: dictionary).names where !present.contains(name) {
      add(.schema, nil, nil, Message("\(name) is missing", "\(name) manque"))
    }
  }

  func checkColumns(of layout: EntityLayout) throws {
    let table = EntityLayout.quoted(layout.name)
    rows += Int(try reader.integers("select count(*) from \(table)").first ?? 0)
    for fact in layout.facts {
      let column = EntityLayout.quoted(fact.name)
      if fact.isRequired {
        for id in try reader.integers("select id from \(table) where \(column) is null") {
          add(
            .required,
            layout.name,
            id,
            Message("\(fact.name) is required", "\(fact.name) est obligatoire")
          )
        }
      }
      guard let folded = fact.folded.map(EntityLayout.quoted) else { continue }
      let stale = "select id from \(table) where \(folded) is not palier_fold(\(column))"
      for id in try reader.integers(stale) {
        add(
          .folded,
          layout.name,
          id,
          Message(
            "the search form of \(fact.name) is stale",
            "la forme de recherche de \(fact.name) n'est pas à jour"
          )
        )
      }
    }
    try checkHistory(of: layout)
  }

  /// Past values belong to a row and a dated field, and come before the present one.
  private func checkHistory(of layout: EntityLayout) throws {
    let table = EntityLayout.quoted(layout.name)
    for fact in layout.dated {
      guard let companion = fact.companion else { continue }
      let since = EntityLayout.quoted(layout.facts[companion].name)
      let sql = """
        select h.row from history h left join \(table) r on r.id = h.row
        where h.entity = ? and h.field = ?
          and (r.id is null or r.\(since) is null or h.day >= r.\(since))
        """
      for id in try reader.integers(sql, [.text(layout.name), .text(fact.name)]) {
        add(
          .history,
          layout.name,
          id,
          Message(
            "a past value of \(fact.name) is out of order",
            "une valeur passée de \(fact.name) n'est pas à sa place"
          )
        )
      }
    }
  }

  func checkOutbox() throws {
    for path in try lines("select path from outbox order by seq") {
      add(
        .outbox,
        nil,
        nil,
        Message("\(path) was never put in its place", "\(path) n'a jamais été mis à sa place")
      )
    }
  }

  func checkScrubbed() throws {
    guard try reader.property(.unscrubbed) != nil else { return }
    add(
      .erasure,
      nil,
      nil,
      Message(
        "erased values may still stand in the file's free room: open the store for writing, alone",
        "des valeurs effacées peuvent subsister dans le fichier : ouvrir la base en écriture, seul"
      )
    )
  }

  func checkKept(_ kept: KeptColumns) throws {
    for (entity, statement) in try kept.generator.keptColumnDifferences(for: kept.plan) {
      try reader.run(statement) { row in
        let column = row.text(1) ?? ""
        add(
          .keptColumns,
          entity,
          row.integer(0),
          Message(
            "\(column) isn't what the recorded facts give",
            "\(column) n'est pas ce que donnent les faits saisis"
          )
        )
        return true
      }
    }
  }

  func checkStages() throws {
    for id in try StageTimeline(layouts: reader.layouts)?.differences(reader) ?? [] {
      add(
        .stages,
        StoreLayouts.household,
        id,
        Message(
          "the timeline of stages isn't what the acts give",
          "la suite des stades n'est pas celle que donnent les actes"
        )
      )
    }
  }

  /// The words of the search are those of the rows, and none is left of what was taken out.
  func checkSearch() throws {
    guard let tables = SearchTables(layouts: reader.layouts) else { return }
    for (root, row) in try tables.differences(reader) {
      add(
        .search,
        root,
        row,
        Message(
          "the words by which the row is found are stale",
          "les mots par lesquels on trouve la ligne ne sont pas à jour"
        )
      )
    }
    let orphans = try tables.orphans(reader)
    guard orphans > 0 else { return }
    add(
      .search,
      nil,
      nil,
      Message(
        "the search still holds words that no row has: \(orphans)",
        "la recherche garde encore des mots qu'aucune ligne n'a : \(orphans)"
      )
    )
  }

  private func lines(_ sql: String) throws -> [String] {
    try reader.engine(sql) { statement in
      var lines: [String] = []
      while try statement.step() { statement.text(0).map { lines.append($0) } }
      return lines
    }
  }
}
