import PalierValues

/// An answer that is kept as it was given, under a name.
package struct Freeze: Hashable, Sendable {
  package let name: String
  /// The number of its entry in the journal.
  package let seq: Int64
  package let at: String
  package let actor: String
  /// What was given, in one form of bytes.
  package let content: [UInt8]
  /// The SHA-256 of the name and the content, as the journal has it; empty where it has none.
  package let recorded: [UInt8]

  /// Whether it is what the journal says was kept.
  package var isSound: Bool { Freeze.hash(name, content) == recorded }

  static func hash(_ name: String, _ content: [UInt8]) -> [UInt8] {
    var text = CanonicalBytes()
    text.append(name)
    text.append(content)
    return SHA256.hash(text.bytes)
  }

  /// The hash that the journal has, in hexadecimal.
  package var digest: String { StoreSchema.hexadecimal(recorded) }
}

extension StoreReader {
  /// The freezes, oldest first.
  package func freezes() throws -> [Freeze] {
    let sql = """
      select f.name, f.seq, coalesce(j.at, ''), coalesce(j.actor, ''), f.content,
        coalesce(j.statement, '')
      from freeze f left join journal j on j.seq = f.seq and j.kind = 'freeze' order by f.seq
      """
    return try engine(sql) { statement in
      var freezes: [Freeze] = []
      while try statement.step() {
        freezes.append(
          Freeze(
            name: statement.text(0) ?? "",
            seq: statement.integer(1) ?? 0,
            at: statement.text(2) ?? "",
            actor: statement.text(3) ?? "",
            content: statement.bytes(4),
            recorded: FreezeStatement.hash(in: statement.text(5) ?? "")
          )
        )
      }
      return freezes
    }
  }

  /// The freeze of a name, whose case and accents don't matter.
  package func freeze(named name: String) throws -> Freeze? {
    let folded = TextForm.folded(name)
    return try freezes().first { TextForm.folded($0.name) == folded }
  }

  /// What was written to the journal after an entry and is in force as a change of rows.
  package func entries(after seq: Int64) throws -> [LaterEntry] {
    let sql = """
      select j.seq, j.at, j.actor, j.statement, j.kind,
        (select count(*) from journal_change c where c.seq = j.seq),
        (select count(*) from journal_change c where c.seq = j.seq and c.operation = 'insert')
      from journal j where j.seq > ? and j.kind <> 'freeze' order by j.seq
      """
    return try engine(sql) { statement in
      try statement.bind(seq, at: 1)
      var entries: [LaterEntry] = []
      while try statement.step() {
        entries.append(
          LaterEntry(
            at: statement.text(1) ?? "",
            actor: statement.text(2) ?? "",
            statement: statement.text(3) ?? "",
            kind: JournalHeader.Kind(rawValue: statement.text(4) ?? "") ?? .change,
            rows: Int(statement.integer(5) ?? 0),
            added: Int(statement.integer(6) ?? 0)
          )
        )
      }
      return entries
    }
  }
}

/// An entry of the journal that came after another.
package struct LaterEntry: Hashable, Sendable {
  package let at: String
  package let actor: String
  /// The statement, its text literals masked.
  package let statement: String
  package let kind: JournalHeader.Kind
  /// How many rows it changed, and how many of them it added.
  package let rows: Int
  package let added: Int
}

extension StoreTransaction {
  /// Keeps an answer under a name, with an entry of the journal that holds its hash.
  ///
  /// Nothing of a household is changed, so there is nothing to undo: a freeze stays.
  package func keep(
    freeze name: String,
    content: [UInt8],
    actor: String,
    at: String? = nil
  ) throws -> Freeze {
    let hash = Freeze.hash(name, content)
    let header = JournalHeader(
      actor: actor,
      statement: FreezeStatement.text(of: hash),
      kind: .freeze,
      at: at
    )
    let seq = try note(header)
    try engine("insert into freeze (name, seq, content) values (?, ?, ?)") { statement in
      try statement.bind(name, at: 1)
      try statement.bind(seq, at: 2)
      try statement.bind(content, at: 3)
      try statement.run()
    }
    guard let kept = try freeze(named: name) else { throw StoreError(.unknownRow, "freeze") }
    return kept
  }
}

/// What the journal says of a freeze: the hash of what was kept, which its chain covers.
enum FreezeStatement {
  private static let prefix = "freeze sha256 "

  static func text(of hash: [UInt8]) -> String {
    prefix + StoreSchema.hexadecimal(hash)
  }

  static func hash(in statement: String) -> [UInt8] {
    guard statement.hasPrefix(prefix) else { return [] }
    let digits = Array(statement.dropFirst(prefix.count))
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }
}
