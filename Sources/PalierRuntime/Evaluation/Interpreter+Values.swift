import PalierDiagnostics
package import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierSemantics
import PalierStore
package import PalierValues

extension Interpreter {
  /// What a question is lowered with, over one state of the store.
  func lowering(_ run: Run) -> Lowering {
    let held = self.held
    return Lowering(
      Lowering.Context(
        dictionary: dictionary,
        today: run.today,
        reach: reach,
        held: { held[$0.id] },
        named: { (entities, text) throws(Diagnostic) in
          try self.told { try self.rows(named: text, of: entities, run.reader) }
        },
        near: { (entities, text) throws(Diagnostic) in
          try self.told { try self.names(near: text, of: entities, run) }
        },
        derivation: { self.derivations.expression($0, $1) },
        said: { (expression, type) throws(Diagnostic) in
          do throws(Diagnostic) {
            return try self.told { self.said(try self.evaluate(expression, type, run), type) }
          } catch {
            // A value of a row in reach is read with the row.
            guard error.code == .rowDependent else { throw error }
            return nil
          }
        }
      )
    )
  }

  /// What goes wrong in the store, told as the lowering tells what it finds.
  private func told<Result>(_ body: () throws -> Result) throws(Diagnostic) -> Result {
    do {
      return try body()
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      let message = (error as? StoreError)?.message ?? Message("\(error)", "\(error)")
      throw Diagnostic(.store, at: .nowhere, message)
    }
  }

  /// The rows of the entities whose key or label is the text.
  func rows(
    named text: String,
    of entities: [String],
    _ reader: StoreReader
  ) throws -> [Reference] {
    var found: [Reference] = []
    for name in entities {
      guard let entity = dictionary.entity(named: name) else { continue }
      for field in entity.namingFields
      where !found.contains(where: { !$0.key.isEmpty && $0.key == text }) {
        let ids = try reader.find(name, field, .text(TextForm.typographic(text)))
        for id in ids where !found.contains(where: { $0.id == id }) {
          // Of a file that isn't one's own not even the name is known.
          guard try isInReach(name, id, reader) else { continue }
          found.append(try reference(id, of: entity, reader))
        }
      }
    }
    return found
  }

  func reference(
    _ id: Int64,
    of entity: Entity,
    _ reader: StoreReader
  ) throws -> Reference {
    let row = try reader.row(entity.name, id)
    func text(_ field: String?) -> String {
      if let field, case .text(let text)? = row?.fields[field] { text } else { "" }
    }
    let key = text(entity.key.first)
    let label = text(entity.label)
    return Reference(id: id, key: key, label: label.isEmpty ? key : label)
  }

  /// The value of an expression that stands alone.
  func evaluate(
    _ expression: CheckedExpression,
    _ type: ValueType,
    _ run: Run
  ) throws -> Value {
    if case .interpolation(let pieces) = expression {
      return .text(try text(of: pieces, run, writing: said))
    }
    var lowering = lowering(run)
    if let value = try lowering.constant(expression) { return value }
    let column = try lowering.output(
      CheckedColumn(
        name: "value",
        heading: Message("value", "valeur"),
        expression: expression,
        type: type
      )
    )
    if lowering.isLimited { isLimited = true }
    let statement = try generator.statement(for: .values([column]))
    var value = Value.unknown
    try run.reader.run(statement) { row in
      value = try row.values(of: statement.columns).last ?? .unknown
      return false
    }
    return value
  }

  func holds(_ condition: CheckedCondition, _ run: Run) throws -> Bool {
    try evaluate(.condition(condition), .boolean, run) == .boolean(true)
  }

  func evaluateText(_ expression: CheckedExpression, _ run: Run) throws -> String {
    guard case .text(let text) = try evaluate(expression, .text, run) else { return "" }
    return text
  }

  /// The name of a file, in which days are written the same in both tongues.
  ///
  /// The slashes of a French day would stand for folders.
  func evaluatePath(_ expression: CheckedExpression, _ run: Run) throws -> String {
    guard case .interpolation(let pieces) = expression else {
      return try evaluateText(expression, run)
    }
    return try text(of: pieces, run) { value, type in
      switch value {
      case .date(let day): day.iso
      case .month(let month): month.iso
      case .quarter(let quarter): quarter.iso
      case .period(let period): period.iso.replacing("/", with: "_")
      case .time(let time): time.iso
      default: said(value, type)
      }
    }
  }

  private func text(
    of pieces: [CheckedExpression.Piece],
    _ run: Run,
    writing written: (Value, ValueType) -> String
  ) throws -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .value(let expression, let type):
        text += written(try evaluate(expression, type, run), type)
      }
    }
    return text
  }

  /// A value as people read it.
  package func said(_ value: Value, _ type: ValueType) -> String {
    ValueFormatter(tongue: settings.tongue, dictionary: dictionary, style: .people)
      .text(value, type: type)
  }

  /// The household that an expression is.
  ///
  /// - Throws: At the statement's place, that there is none.
  func household(_ expression: CheckedExpression, _ run: Run) throws -> Reference {
    guard case .reference(let household) = try evaluate(expression, .reference("household"), run)
    else {
      throw Diagnostic(
        .rowRequired,
        at: .nowhere,
        Message("there is no such household", "ce ménage n'existe pas")
      )
    }
    return household
  }

  /// The identities of a selection's rows, in their order.
  func keys(of selection: CheckedSelection, _ run: Run) throws -> [Int64] {
    var lowering = lowering(run)
    let plan = try lowering.rows(selection)
    if lowering.isLimited { isLimited = true }
    return try keys(of: plan, run)
  }

  func keys(of plan: RowPlan, _ run: Run) throws -> [Int64] {
    let statement = try generator.keys(of: plan)
    var keys: [Int64] = []
    try run.reader.run(statement) { row in
      if let key = row.integer(0) { keys.append(key) }
      return true
    }
    return keys
  }
}
