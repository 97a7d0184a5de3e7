import PalierCasework
import PalierValues
import Testing

/// A secretariat with an operator, an agreement and a volume for April 2021.
struct Secretariat {
  let desk: Desk
  let operatorID: Int64
  let territory: Int64
  let inside: Int64
  let outside: Int64
  let otherOperator: Int64
  let agreement: Int64
  let quota: Int64

  init(
    volume: Int64 = 2,
    settings: CaseworkSettings = CaseworkSettings(),
    agreement terms: [String: Value] = [:]
  ) throws {
    let desk = try Desk(today: "2021-04-02", settings: settings)
    func insert(_ entity: String, _ values: [String: Value]) throws -> Int64 {
      try desk.insert(entity, values)
    }
    let operatorID = try desk.organisation("Tout Azimut")
    otherOperator = try desk.organisation("Charme")
    let territory = try insert("territory", ["code": .text("91"), "name": .text("Essonne")])
    inside = try insert("district", ["code": .text("TAD1"), "name": .text("TAD 1")])
    outside = try insert("district", ["code": .text("TAD2"), "name": .text("TAD 2")])
    var values: [String: Value] = [
      "territory": reference(territory), "operator": reference(operatorID),
      "valid_from": try date("2021-01-01"),
      "stages": try member("agreement", "stages", "cdp", "assignation", "cql"),
      "districts": .references([Reference(id: inside)]), "blanks_count": .boolean(false),
      "sharing_agreed": .boolean(true),
    ]
    values.merge(terms) { $1 }
    agreement = try insert("agreement", values.filter { $0.value.isKnown })
    quota = try insert(
      "quota",
      [
        "territory": reference(territory), "operator": reference(operatorID),
        "year": .year(CalendarYear(2021)), "month": .month(try month("2021-04")),
        "flow": try member("quota", "flow", "monthly_transfer"), "volume": try number(volume),
      ]
    )
    self.desk = desk
    self.operatorID = operatorID
    self.territory = territory
  }

  /// A household that fulfils every condition, but for the values given.
  func household(_ number: Int, _ values: [String: Value] = [:]) throws -> Int64 {
    var all: [String: Value] = [
      "territory": reference(territory), "district": reference(inside),
      "sector": try member("household", "sector", "private"),
      "social_services": try member("household", "social_services", "not_followed"),
      "stage": try member("household", "stage", "assignation"),
      "stage_on": try date("2021-03-01"), "debt": euros(4200),
    ]
    all.merge(values) { $1 }
    return try desk.household("91-2021-000\(number)", all)
  }

  func transfer(_ rows: [Int64], batch: Int = 1) throws -> VerbOutcome {
    let order = TransferOrder(operatorID: operatorID, month: try month("2021-04"), batch: batch)
    return try desk.perform(.transfer(order), on: rows, of: "household")
  }
}
