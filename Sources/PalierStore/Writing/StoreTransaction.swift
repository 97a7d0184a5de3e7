import GRDB
import GRDBSQLite

/// Several journaled statements that are committed together; only valid in its closure.
package final class StoreTransaction: StoreReader {
  private let state: WriteState

  var hasFiles: Bool { state.hasFiles }
  var hasForgotten: Bool { state.hasForgotten }

  /// Makes a transaction whose entries have the number of a script; else that of the first of them.
  init(
    database: Database,
    layouts: StoreLayouts,
    path: String,
    work: StoreWork,
    kept: KeptColumns?,
    script: Int64? = nil
  ) throws {
    let reader = StoreReader(database: database, layouts: layouts, path: path, work: work)
    let head = try reader.journalHead()
    state = WriteState(
      kept: kept,
      nextSequence: head.seq + 1,
      head: head.hash,
      script: script ?? head.seq + 1
    )
    super.init(database: database, layouts: layouts, path: path, work: work)
  }

  /// Runs one statement and journals it; when it throws, nothing of it stays.
  @discardableResult
  package func entry(
    _ header: JournalHeader,
    _ body: (StoreWriter) throws -> Void
  ) throws -> JournalReceipt {
    try entry(header, undoes: nil, body)
  }

  func entry(
    _ header: JournalHeader,
    undoes: Int64?,
    _ body: (StoreWriter) throws -> Void
  ) throws -> JournalReceipt {
    let chained = ChainedHeader(
      seq: state.nextSequence,
      at: header.at ?? JournalClock.now,
      actor: header.actor,
      statement: header.statement,
      kind: header.kind.rawValue,
      undoes: undoes,
      script: state.script
    )
    let writer = StoreWriter(
      reader: self,
      state: state,
      entry: EntryState(sequence: chained.seq, chain: chained.begin(after: state.head))
    )
    let touched = state.touched
    let renamed = state.renamed
    try engine("savepoint palier_entry") { try $0.run() }
    do {
      try body(writer)
      try writer.refreshKeptColumns()
      if writer.entry.count > 0 { try close(chained, writer.entry) }
      try checkReferences(header.statement)
      try engine("release palier_entry") { try $0.run() }
    } catch {
      // The engine may have rolled the whole transaction back already, on a full disk for one.
      if sqlite3_get_autocommit(database.sqliteConnection) == 0 {
        try engine("rollback to palier_entry") { try $0.run() }
        try engine("release palier_entry") { try $0.run() }
      }
      state.touched = touched
      state.renamed = renamed
      state.forgetKeys()
      throw error
    }
    guard writer.entry.count > 0 else { return writer.entry.receipt(seq: nil) }
    state.nextSequence += 1
    state.head = writer.entry.chain.finished()
    return writer.entry.receipt(seq: chained.seq)
  }

  /// Journals something that changes no row.
  ///
  /// - Returns: The entry's number.
  func note(_ header: JournalHeader) throws -> Int64 {
    let chained = ChainedHeader(
      seq: state.nextSequence,
      at: header.at ?? JournalClock.now,
      actor: header.actor,
      statement: header.statement,
      kind: header.kind.rawValue,
      undoes: nil,
      script: state.script
    )
    let entry = EntryState(sequence: chained.seq, chain: chained.begin(after: state.head))
    try close(chained, entry)
    state.nextSequence += 1
    state.head = entry.chain.finished()
    return chained.seq
  }

  private func close(_ header: ChainedHeader, _ entry: EntryState) throws {
    try engine("insert into journal values (?, ?, ?, ?, ?, ?, ?, ?, ?)") { statement in
      try statement.bind(header.seq, at: 1)
      try statement.bind(header.at, at: 2)
      try statement.bind(header.actor, at: 3)
      try statement.bind(header.statement, at: 4)
      try statement.bind(header.kind, at: 5)
      try statement.bind(header.undoes, at: 6)
      try statement.bind(header.script, at: 7)
      try statement.bind(state.head, at: 8)
      try statement.bind(entry.chain.finished(), at: 9)
      try statement.run()
    }
  }

  /// References are checked by the engine at the commit; here it is known whose fault it is.
  private func checkReferences(_ statement: String) throws {
    var open: CInt = 0
    var highest: CInt = 0
    sqlite3_db_status(
      database.sqliteConnection,
      SQLITE_DBSTATUS_DEFERRED_FKS,
      &open,
      &highest,
      0
    )
    guard open == 0 else { throw StoreError(.constraint, path, cause: "foreign key") }
  }

  /// Says that a file, already written beside its place, takes its place after the commit.
  package func publish(file temporary: String, to path: String) throws {
    try StoreFile.synchronize(temporary)
    let hash = try StoreFile.hash(of: temporary)
    try engine("insert into outbox (path, temporary, sha256) values (?, ?, ?)") { statement in
      try statement.bind(path, at: 1)
      try statement.bind(temporary, at: 2)
      try statement.bind(hash, at: 3)
      try statement.run()
    }
    state.hasFiles = true
  }

  /// Writes what the whole transaction has gathered.
  func finish() throws {
    if state.hasForgotten { try StoreProperty.unscrubbed.set("1", in: database) }
    for (entity, next) in state.nextIDs.sorted(by: { $0.key < $1.key }) {
      try StoreProperty.nextID(of: entity).set(String(next), in: database)
    }
  }
}
