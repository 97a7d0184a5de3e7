import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// The fields by which two files are compared for the reader.
  private static let compared = [
    "tenant", "co_tenant", "address", "phone", "email", "commune", "landlord", "stage", "debt",
    "operator", "received_on", "status",
  ]

  /// Writes the pairs of files that may be one household's: the keys that fired, and what differs.
  func tellDuplicates(of files: CheckedFiles, _ tree: Statement, _ run: Run) throws {
    let asked = try askedFiles(files, run)
    if case .one = files, let household = asked?.first { note(.question, of: household, tree) }
    let fields = Self.compared.joined(separator: ", ")
    let known = try asking(
      "households where not (exit = duplicate) show reference, previous, \(fields)",
      run
    )
    let finder = try finder(known, run)
    let pairs = finder.pairs.filter { pair in
      asked.map { $0.contains(pair.first) || $0.contains(pair.second) } ?? true
    }
    let rows = Dictionary(known.rows.map { ($0.id, $0.cells) }, uniquingKeysWith: { $1 })
    var writer = try output.writer()
    try writer.begin(ResultHeading(columns: duplicateColumns(known.columns)))
    for pair in pairs {
      guard let first = rows[pair.first], let second = rows[pair.second] else { continue }
      try writer.write(line(pair, first, second, known.columns))
    }
    let limits = reach == .all ? [] : [ownFilesOnly]
    try writer.end(
      ResultClosing(notes: notes(on: finder, pairs.count, ofAll: asked == nil) + limits)
    )
  }

  private func askedFiles(_ files: CheckedFiles, _ run: Run) throws -> Set<Int64>? {
    switch files {
    case .all: return nil
    case .rows(let selection): return Set(try keys(of: selection, run))
    case .one(let expression):
      return [try household(expression, run).id]
    }
  }

  private func finder(_ known: Asked, _ run: Run) throws -> DuplicateFinder {
    let commune = known.columns.firstIndex { $0.name == "commune" } ?? 0
    var files: [Int64: Int64?] = [:]
    var previous: [Int64: Int64] = [:]
    for row in known.rows {
      files[row.id] = .some(row.cells[commune].identity)
      if let earlier = row.cells[1].identity { previous[row.id] = earlier }
    }
    let persons = try asking(
      """
      persons where role in (tenant, co_tenant, occupant) \
      show household, surname, birth_name, given_name, born_on, caf_number
      """,
      run
    ).rows.compactMap { KnownPerson($0.cells) }
    let details = try asking(
      """
      contact_details where kind in (address, phone) and not (state = wrong) \
      and not (shared = true) show household, kind = phone, value
      """,
      run
    ).rows.compactMap { KnownDetail($0.cells) }
    return DuplicateFinder(files: files, previous: previous, persons: persons, details: details)
  }

  private func duplicateColumns(_ known: [ResultColumn]) -> [ResultColumn] {
    func column(_ name: String, _ title: Message) -> ResultColumn {
      ResultColumn(name: name, title: title, type: .text)
    }
    return [
      column("reference", Message("reference", "référence")),
      column("tenant", Message("tenant", "locataire")),
      column("other", Message("other file", "autre dossier")),
      column("other_tenant", Message("its tenant", "son locataire")),
      column("keys", Message("same", "même")),
      column("differing", Message("differing", "différent")),
    ]
  }

  private func line(
    _ pair: DuplicatePair,
    _ first: [Value],
    _ second: [Value],
    _ columns: [ResultColumn]
  ) -> ResultLine {
    let tongue = settings.tongue
    // After the reference and the earlier file.
    let differing = zip(columns, zip(first, second)).dropFirst(2)
      .compactMap { column, values -> String? in
        guard values.0.isKnown, values.1.isKnown, values.0 != values.1 else { return nil }
        return column.title[tongue]
      }
    return ResultLine([
      first[0], first[2], second[0], second[2],
      .text(pair.keys.map(\.message[tongue]).joined(separator: ", ")),
      differing.isEmpty ? .unknown : .text(differing.joined(separator: ", ")),
    ])
  }

  private func notes(on finder: DuplicateFinder, _ count: Int, ofAll: Bool) -> [Message] {
    var notes: [Message] = []
    if count == 0 {
      notes.append(
        Message("no pair of files has a key in common", "aucune clé commune à deux dossiers")
      )
    } else {
      notes.append(
        Message(
          "nothing is merged by itself: look at both, then merge into household \"…\" because \"…\"",
          "rien n'est fusionné sans décision : comparer, puis fusionner avec ménage « … » car « … »"
        )
      )
    }
    guard ofAll else { return notes }
    if finder.known > 0 {
      notes.append(
        Message(
          "\(finder.known) more are files of the same people known to follow each other",
          "s'y ajoutent \(finder.known) dossiers des mêmes personnes, qui se suivent"
        )
      )
    }
    if finder.overshared > 0 {
      notes.append(
        Message(
          "\(finder.overshared) addresses or numbers are in so many files that they say nothing",
          "adresses ou numéros trop partagés pour rien dire : \(finder.overshared)"
        )
      )
    }
    return notes
  }
}

/// The rows of a question of the program's own, with their identities.
struct Asked {
  let columns: [ResultColumn]
  var rows: [(id: Int64, cells: [Value])]
}

extension Interpreter {
  /// Asks a question of the program's own, in whose way the names of a text don't come.
  func asking(_ text: String, _ run: Run) throws -> Asked {
    let source = SourceText(name: "duplicates", text: text)
    let (program, problems) = Parser.parse(source)
    var checker = Checker(dictionary: dictionary)
    guard problems.isEmpty, case .question(let question)? = checker.check(program).first?.kind
    else {
      throw RunFailure.wrongText(problems + checker.diagnostics, source)
    }
    var lowering = lowering(run)
    let lowered = try lowering.question(question)
    let statement = try generator.statement(for: lowered.plan)
    var asked = Asked(columns: lowered.columns, rows: [])
    try run.reader.run(statement) { row in
      if let id = row.integer(0) {
        asked.rows.append((id, Array(try row.values(of: statement.columns).dropFirst())))
      }
      return true
    }
    return asked
  }
}

extension Value {
  /// The row that it refers to.
  fileprivate var identity: Int64? {
    if case .reference(let reference) = self { reference.id } else { nil }
  }

  fileprivate var plain: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension KnownPerson {
  fileprivate init?(_ cells: [Value]) {
    guard cells.count == 6, let household = cells[0].identity else { return nil }
    var born: CivilDate?
    if case .date(let day) = cells[4] { born = day }
    self.init(
      household: household,
      names: NameForms(
        surname: cells[1].plain,
        birthName: cells[2].plain,
        givenName: cells[3].plain
      ),
      bornOn: born,
      cafNumber: cells[5].plain
    )
  }
}

extension KnownDetail {
  fileprivate init?(_ cells: [Value]) {
    guard cells.count == 3, let household = cells[0].identity, let value = cells[2].plain else {
      return nil
    }
    let kind: Kind = cells[1] == .boolean(true) ? .phone : .address
    self.init(household: household, kind: kind, value: value)
  }
}
