import GRDB
import PalierDictionary
import PalierSQL
package import PalierValues

extension CaseStore {
  /// Adds rows to a log of the dictionary, beside the journal, and drops those from before a day.
  package func log(
    _ rows: [[String: Value]],
    to entity: String,
    keepingFrom day: CivilDate
  ) throws {
    guard access == .readWrite else { throw StoreError(.readOnly, path) }
    guard held == nil, lock?.isHeldByOther != true else { throw StoreError(.held, path) }
    let layout = try layouts.layout(of: entity)
    try guarded {
      try queue.inTransaction(.immediate) { database in
        let reader = StoreReader(database: database, layouts: layouts, path: path, work: work)
        let property = StoreProperty.nextID(of: entity)
        var next = try property.value(in: database).flatMap { Int64($0) } ?? 1
        for row in rows {
          var values: [SQLBinding] = [.integer(next)]
          for fact in layout.facts {
            let value = row[fact.name] ?? .unknown
            values.append(try StoredFact.binding(of: value, for: fact, in: entity))
          }
          try reader.engine(layout.insertion) { statement in
            try statement.bind(values)
            try statement.run()
          }
          next += 1
        }
        try property.set(String(next), in: database)
        let table = EntityLayout.quoted(entity)
        try reader.engine("delete from \(table) where date < ?") { statement in
          try statement.bind([.integer(Int64(day.day))])
          try statement.run()
        }
        return .commit
      }
    }
  }
}

extension StoreWriter {
  /// Takes a row that goes out of the logs: that somebody looked stays, at what doesn't.
  func unlink(_ entity: String, _ id: Int64) throws {
    for log in layouts.dictionary.entities where log.isLog {
      for field in log.fields where field.type == .reference(entity) {
        let column = EntityLayout.quoted(field.name)
        let sql =
          "update \(EntityLayout.quoted(log.name)) set \(column) = null where \(column) = ?"
        try engine(sql) { statement in
          try statement.bind([.integer(id)])
          try statement.run()
        }
      }
    }
  }
}
