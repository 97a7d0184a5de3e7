import PalierDictionary
import PalierSQL

/// The words by which households are found, kept beside the rows that they are taken from.
///
/// A term stands once in `search_term`, however many rows have it, and not at all when none has:
/// what is taken out of the rows is out of the search at the end of the same entry.
struct SearchTables {
  /// A term of a row.
  private struct Entry: Hashable, Comparable {
    let term: String
    let row: Int64
    let kind: Int64

    static func < (left: Entry, right: Entry) -> Bool {
      (left.term, left.row, left.kind) < (right.term, right.row, right.kind)
    }
  }

  static let statements = [
    """
    create table search_term (
      id integer primary key, word text not null unique
    ) strict
    """,
    """
    create table search_word (
      term integer not null, row integer not null, kind integer not null,
      primary key (term, row, kind)
    ) strict, without rowid
    """,
    "create index search_word_by_row on search_word (row, kind)",
  ]

  /// So many rows of a root, by their identities.
  private struct Part {
    /// More at a time would fill the memory with words.
    static let size = 50_000

    let start: Int
    /// How many the root has.
    let rows: Int

    var range: String { "between \(start + 1) and \(start + Self.size)" }

    /// How many rows are done when so many of the part's words are.
    func reached(_ words: Int, of count: Int) -> Int {
      start + min(Self.size, rows - start) * words / max(1, count)
    }
  }

  private static let touched = TouchedRoots.table(of: "search")

  private let detailKinds: [Int64: SearchKind]

  /// The tables of a dictionary; nil when its households have no people.
  init?(layouts: StoreLayouts) {
    let dictionary = layouts.dictionary
    guard
      SearchKind.fields.allSatisfy({ known in
        dictionary.entity(named: known.entity)?.field(named: known.field) != nil
      }),
      case .enumeration(let name)? = dictionary.entity(named: "contact_detail")?
        .field(named: "kind")?.type, let kinds = dictionary.enumeration(named: name)
    else { return nil }
    var detailKinds: [Int64: SearchKind] = [:]
    let known: [(String, SearchKind)] = [
      ("address", .address), ("phone", .phone), ("email", .email),
    ]
    for (word, kind) in known {
      guard let value = kinds.value(named: word) else { return nil }
      detailKinds[Int64(value.code)] = kind
    }
    self.detailKinds = detailKinds
  }

  /// Takes the words of these rows anew from what is recorded of them.
  func refresh(_ rows: [String: Set<Int64>], with writer: StoreReader) throws {
    for (root, ids) in rows.sorted(by: { $0.key < $1.key }) where !ids.isEmpty {
      try TouchedRoots.fill("search", ids, writer)
      try remove(of: root, writer)
      let touched = "in (select id from temp.\(Self.touched))"
      try write(entries(of: root, touched, writer), writer) { index, count in
        try writer.work.tell(.noting, index, of: count)
      }
    }
  }

  /// Takes the words of all rows anew.
  func refreshAll(with writer: StoreReader) throws {
    try writer.engine("delete from search_word") { try $0.run() }
    try writer.engine("delete from search_term") { try $0.run() }
    try eachPart(writer) { root, part in
      try write(entries(of: root, part.range, writer), writer) { index, count in
        try writer.work.tell(.noting, part.reached(index, of: count), of: part.rows)
      }
    }
  }

  /// The rows whose words aren't those of what is recorded of them.
  func differences(_ reader: StoreReader) throws -> [(root: String, row: Int64)] {
    var found: [(root: String, row: Int64)] = []
    try eachPart(reader) { root, part in
      let recorded = try Set(entries(of: root, part.range, reader))
      let kept = try Set(stored(of: root, part.range, reader))
      for row in Set(recorded.symmetricDifference(kept).map(\.row)).sorted() {
        found.append((root, row))
      }
    }
    return found
  }

  /// The terms that lead to no row.
  func orphans(_ reader: StoreReader) throws -> Int64 {
    let sql = """
      select count(*) from search_term t
      where not exists (select 1 from search_word w where w.term = t.id)
      """
    return try reader.integers(sql).first ?? 0
  }

  /// Goes through the rows of each root, so many at a time, those that are no longer there too.
  private func eachPart(
    _ reader: StoreReader,
    _ body: (_ root: String, _ part: Part) throws -> Void
  ) throws {
    for root in Set(SearchKind.allCases.map(\.root)).sorted() {
      let kinds = Self.list(of: root)
      let last = """
        select max(coalesce((select max(id) from \(EntityLayout.quoted(root))), 0),
          coalesce((select max(row) from search_word where kind in (\(kinds))), 0))
        """
      let highest = try reader.integers(last).first ?? 0
      for start in stride(from: Int64(0), through: highest, by: Part.size) {
        try body(root, Part(start: Int(start), rows: Int(highest)))
      }
    }
  }

  private func remove(of root: String, _ writer: StoreReader) throws {
    let mine = """
      row in (select id from temp.\(Self.touched)) and kind in (\(Self.list(of: root)))
      """
    // A term may have lost its last row: which ones is known only before the rows are gone.
    let terms = try writer.integers("select distinct term from search_word where \(mine)")
    try writer.engine("delete from search_word where \(mine)") { try $0.run() }
    let sql = """
      delete from search_term
      where id = ?1 and not exists (select 1 from search_word where term = ?1)
      """
    for term in terms {
      try writer.engine(sql) { statement in
        try statement.bind(term, at: 1)
        try statement.run()
      }
    }
  }

  private func write(
    _ entries: [Entry],
    _ writer: StoreReader,
    telling: (_ done: Int, _ count: Int) throws -> Void
  ) throws {
    var word: String?
    var term: Int64 = 0
    for (index, entry) in entries.enumerated() {
      try telling(index, entries.count)
      if word != entry.term {
        word = entry.term
        term = try identity(of: entry.term, writer)
      }
      try writer.engine("insert into search_word values (?, ?, ?)") { statement in
        try statement.bind(term, at: 1)
        try statement.bind(entry.row, at: 2)
        try statement.bind(entry.kind, at: 3)
        try statement.run()
      }
    }
  }

  private func identity(of word: String, _ writer: StoreReader) throws -> Int64 {
    let known = "select id from search_term where word = ?"
    if let id = try writer.integers(known, [.text(word)]).first { return id }
    try writer.engine("insert into search_term (word) values (?)") { statement in
      try statement.bind([.text(word)])
      try statement.run()
    }
    return try writer.integers(known, [.text(word)]).first ?? 0
  }

  /// The terms of what is recorded of the rows of a root, in order and each once.
  private func entries(
    of root: String,
    _ range: String,
    _ reader: StoreReader
  ) throws -> [Entry] {
    var found: Set<Entry> = []
    func add(_ text: String?, _ row: Int64, _ kind: SearchKind) {
      guard let text else { return }
      for term in SearchTerms.terms(of: text, as: kind) {
        found.insert(Entry(term: term, row: row, kind: kind.rawValue))
      }
    }
    func each(_ sql: String, _ body: (Int64, EngineStatement) -> Void) throws {
      try reader.engine(sql) { statement in
        while try statement.step() {
          if let row = statement.integer(0) { body(row, statement) }
        }
      }
    }
    guard root == StoreLayouts.household else {
      try each("select id, name from landlord where id \(range)") { row, statement in
        add(statement.text(1), row, .landlord)
      }
      return found.sorted()
    }
    try each("select id, reference from household where id \(range)") { row, statement in
      add(statement.text(1), row, .reference)
    }
    let people = """
      select household, surname, birth_name, given_name from person where household \(range)
      """
    try each(people) { row, statement in
      add(statement.text(1), row, .surname)
      add(statement.text(2), row, .birthName)
      add(statement.text(3), row, .givenName)
    }
    let details = "select household, value, kind from contact_detail where household \(range)"
    try each(details) { row, statement in
      guard let kind = statement.integer(2).flatMap({ detailKinds[$0] }) else { return }
      add(statement.text(1), row, kind)
    }
    return found.sorted()
  }

  private func stored(
    of root: String,
    _ range: String,
    _ reader: StoreReader
  ) throws -> [Entry] {
    let sql = """
      select t.word, w.row, w.kind from search_word w left join search_term t on t.id = w.term
      where w.row \(range) and w.kind in (\(Self.list(of: root)))
      """
    return try reader.engine(sql) { statement in
      var entries: [Entry] = []
      while try statement.step() {
        entries.append(
          Entry(
            term: statement.text(0) ?? "",
            row: statement.integer(1) ?? 0,
            kind: statement.integer(2) ?? 0
          )
        )
      }
      return entries
    }
  }

  private static func list(of root: String) -> String {
    SearchKind.of(root: root).map { String($0.rawValue) }.joined(separator: ", ")
  }
}
