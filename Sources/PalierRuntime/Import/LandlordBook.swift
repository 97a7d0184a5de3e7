import PalierCasework
import PalierDictionary
import PalierStore
import PalierValues

/// The landlords that a file names: the same when folded name and kind are.
final class LandlordBook {
  /// A landlord of the store, or one to be made.
  struct Entry {
    let name: String
    let kind: Int?
    var details: [String: Value]
    var id: Int64?
  }

  /// Where a landlord stands in the book.
  struct Place: Hashable {
    let folded: String
    let index: Int
  }

  private let writer: StoreWriter
  private var entries: [String: [Entry]] = [:]
  private var order: [String] = []

  init(writer: StoreWriter) {
    self.writer = writer
  }

  /// The landlord of that name and kind; a new one when there is none.
  ///
  /// A blank kind says nothing: it is the only landlord of that name, when there is only one.
  func place(name: String, details: [String: Value]) throws -> Place {
    let folded = TextForm.folded(name)
    try load(folded, name)
    let known = entries[folded] ?? []
    var kind: Int?
    if case .member(let code) = details["kind"] ?? .unknown { kind = code }
    if let index = known.firstIndex(where: { $0.kind == kind }) {
      return Place(folded: folded, index: index)
    }
    if kind == nil, known.count == 1 { return Place(folded: folded, index: 0) }
    var details = details
    details["name"] = .text(name)
    entries[folded, default: []].append(Entry(name: name, kind: kind, details: details, id: nil))
    return Place(folded: folded, index: known.count)
  }

  /// The identity of the landlord; nil until it is made.
  func id(_ place: Place) -> Int64? { entries[place.folded]?[place.index].id }

  /// Makes the landlord unless it is there.
  ///
  /// - Returns: The identity, and the name when it is a new one.
  func make(_ place: Place, _ casework: Casework) throws -> (id: Int64?, created: String?) {
    guard let entry = entries[place.folded]?[place.index] else { return (nil, nil) }
    if let id = entry.id { return (id, nil) }
    let id = try casework.create("landlord", entry.details).done.first
    entries[place.folded]?[place.index].id = id
    return (id, id == nil ? nil : entry.name)
  }

  /// The names met that several landlords have, with those landlords' kinds.
  var apart: [LandlordsApart] {
    order.compactMap { folded in
      guard let known = entries[folded], known.count > 1, let first = known.first else {
        return nil
      }
      return LandlordsApart(name: first.name, kinds: known.map(\.kind))
    }
  }

  private func load(_ folded: String, _ name: String) throws {
    guard entries[folded] == nil else { return }
    order.append(folded)
    entries[folded] = try writer.find("landlord", "name", folded: name).compactMap { id in
      guard let row = try writer.row("landlord", id) else { return nil }
      return Entry(
        name: row.text(of: "name") ?? name,
        kind: row.code(of: "kind"),
        details: row.fields,
        id: id
      )
    }
  }
}
