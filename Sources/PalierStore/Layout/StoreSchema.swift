import PalierDictionary
import PalierSQL

/// Everything that a new store is made of: the tables of the dictionary and those of the store.
package struct StoreSchema {
  let statements: [String]

  init(dictionary: CaseDictionary) {
    statements = StoreSchema.own + Schema(dictionary).createStatements
  }

  /// The SHA-256 of what the statements are made of, by which a store of another dictionary is
  /// known without making them.
  static func hash(of dictionary: CaseDictionary) -> String {
    var text = CanonicalBytes()
    text.append(Schema.form)
    for statement in own { text.append(statement) }
    text.append(Schema.outline(of: dictionary))
    return hexadecimal(SHA256.hash(text.bytes))
  }

  /// The names of the tables and indexes.
  var names: [String] {
    statements.compactMap { statement in
      let words = statement.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "(" })
      guard let kind = words.firstIndex(where: { $0 == "table" || $0 == "index" }),
        kind + 1 < words.count
      else { return nil }
      return String(words[kind + 1].filter { $0 != "\"" })
    }
  }

  /// The indexes that only make reading faster.
  var plainIndexes: [PlainIndex] { statements.compactMap(PlainIndex.init) }

  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }

  private static let own = [
    """
    create table store_property (
      name text primary key, value text not null
    ) strict, without rowid
    """,
    """
    create table history (
      entity text not null, row integer not null, field text not null, day integer not null,
      sequence integer not null, value any,
      primary key (entity, row, field, day, sequence)
    ) strict, without rowid
    """,
    """
    create table stage_history (
      household integer not null, from_day integer not null, stage integer not null,
      to_day integer, previous integer,
      primary key (household, from_day, stage)
    ) strict, without rowid
    """,
    """
    create index stage_history_by_stage
    on stage_history (stage, from_day, to_day, previous, household)
    """,
    """
    create table journal (
      seq integer primary key, at text not null, actor text not null, statement text not null,
      kind text not null, undoes integer, script integer not null,
      previous_hash blob not null, hash blob not null
    ) strict
    """,
    "create index journal_by_script on journal (script)",
    "create index journal_by_undoes on journal (undoes) where undoes is not null",
    """
    create table journal_change (
      seq integer not null,
      n integer not null, entity text not null, row integer not null,
      household integer, operation text not null, old text, digest blob not null,
      primary key (seq, n)
    ) strict, without rowid
    """,
    "create index journal_change_by_row on journal_change (entity, row, seq, n)",
    "create index journal_change_by_household on journal_change (household)",
    """
    create table household_key (
      household integer primary key, key blob not null,
      since_seq integer not null, since_n integer not null
    ) strict
    """,
    """
    create table outbox (
      seq integer primary key, path text not null, temporary text not null, sha256 blob not null
    ) strict
    """,
    """
    create table freeze (
      seq integer primary key, name text not null unique, content blob not null
    ) strict
    """,
  ]
}
