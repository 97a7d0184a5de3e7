import PalierDictionary
import PalierPlan
import PalierSQL
import Synchronization

/// The kept columns: which they are, and the statements that bring them up to date.
final class KeptColumns: Sendable {
  let plan: DerivationPlan
  let digest: String
  let generator: SQLGenerator
  private let layouts: StoreLayouts
  private let reads: [OutsideRead]
  private let statements = Mutex<[Part: [SQLStatement]]>([:])

  /// The columns of one layer and one root, of all rows or of the touched ones.
  private struct Part: Hashable {
    let layer: Int
    let root: String
    let isWhole: Bool
  }

  init(plan: DerivationPlan, digest: String, layouts: StoreLayouts) {
    self.plan = plan
    self.digest = digest
    self.layouts = layouts
    generator = SQLGenerator(layouts.dictionary)
    reads = OutsideRead.all(in: plan, layouts)
  }

  /// The indexes that hold kept columns.
  var indexes: [PlainIndex] {
    let columns = Dictionary(grouping: plan.layers.joined(), by: \.entity)
      .mapValues { Set($0.map(\.column)) }
    return StoreSchema(dictionary: layouts.dictionary).plainIndexes.filter { index in
      index.columns.contains { columns[index.table]?.contains($0) ?? false }
    }
  }

  /// Works out the kept columns of the touched rows, and of those that read from them.
  func refresh(_ touched: [String: Set<Int64>], with writer: StoreReader) throws {
    var roots = Set(touched.filter { !$0.value.isEmpty }.keys)
    guard !roots.isEmpty else { return }
    var whole: Set<String> = []
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for read in reads where roots.contains(read.from) && !whole.contains(read.by) {
        if read.isWhole || whole.contains(read.from) {
          whole.insert(read.by)
          isGrowing = true
        } else {
          let isMore = try TouchedRoots.spread(from: read.from, to: read.by, layouts, writer)
          isGrowing = isMore || isGrowing
        }
        isGrowing = roots.insert(read.by).inserted || isGrowing
      }
    }
    let statements = try plan.layers.indices.flatMap { layer in
      try roots.sorted().flatMap { try updates(layer, $0, isWhole: whole.contains($0)) }
    }
    try run(statements, with: writer)
  }

  /// Works out all kept columns of all rows.
  func refreshAll(with writer: StoreReader) throws {
    try run(try generator.keptColumnUpdates(for: plan), with: writer)
  }

  private func run(_ statements: [SQLStatement], with writer: StoreReader) throws {
    for (index, statement) in statements.enumerated() {
      try writer.work.tell(.deriving, index, of: statements.count)
      try writer.run(statement) { _ in true }
    }
  }

  private func updates(_ layer: Int, _ root: String, isWhole: Bool) throws -> [SQLStatement] {
    let part = Part(layer: layer, root: root, isWhole: isWhole)
    if let known = statements.withLock({ $0[part] }) { return known }
    let columns = plan.layers[layer].filter { layouts.root(of: $0.entity) == root }
    let touched =
      isWhole ? nil : TouchedRows(table: TouchedRoots.table(of: root), entity: root)
    let made =
      columns.isEmpty
      ? []
      : try generator.keptColumnUpdates(
        for: DerivationPlan(layers: [columns]),
        touched: touched
      )
    statements.withLock { $0[part] = made }
    return made
  }
}
