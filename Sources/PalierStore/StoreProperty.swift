import GRDB

/// What a store says of itself.
package struct StoreProperty: Hashable, Sendable {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  /// The organisation whose store it is.
  package static let organisation = StoreProperty("organisation")
  /// The tongue that it was made in.
  package static let tongue = StoreProperty("tongue")
  /// The day it was made, as a day number.
  package static let createdOn = StoreProperty("created_on")
  /// Its own clock, as a day number; absent for the calendar's.
  package static let today = StoreProperty("today")
  /// The definitions that people keep with it, a text of the language.
  package static let definitions = StoreProperty("definitions")
  /// Set while erased values may still stand in the file's free room or its log.
  static let unscrubbed = StoreProperty("unscrubbed")
  /// The hash of what the schema is made of.
  static let schemaHash = StoreProperty("schema_hash")
  /// The digest of the definitions by which the kept columns were worked out.
  static let derivations = StoreProperty("derivations")

  /// The identity that the next row of an entity gets.
  static func nextID(of entity: String) -> StoreProperty {
    StoreProperty("next_id:\(entity)")
  }

  func value(in database: Database) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "select value from store_property where name = ?"),
      arguments: [name]
    )
  }

  func set(_ value: String?, in database: Database) throws {
    guard let value else {
      try database.execute(
        sql: "delete from store_property where name = ?",
        arguments: [name]
      )
      return
    }
    try database.execute(
      sql: "insert into store_property values (?, ?) on conflict do update set value = ?",
      arguments: [name, value, value]
    )
  }
}
