package import PalierDiagnostics
package import PalierDictionary
import PalierSyntax

/// A kept field's rule, checked.
package struct CheckedDerivation: Sendable {
  /// How the field is worked out.
  package enum Rule: Sendable {
    case expression(CheckedExpression)
    case wave(CheckedCondition, gap: Int)
  }

  package let entity: String
  package let field: String
  package let type: ValueType
  package let rule: Rule
  /// The fields it reads, as `entity.field`.
  package let uses: Set<String>

  package var name: String { "\(entity).\(field)" }
}

/// Every rule of a dictionary, checked; worked out when the first one is needed, since questions
/// about the present need none.
package struct CheckedDerivations: Sendable {
  package let all: [CheckedDerivation]
  /// What is wrong in the dictionary's own lines; empty but for a dictionary in the making.
  package let diagnostics: [Diagnostic]
  private let index: [String: Int]

  package init(dictionary: CaseDictionary) {
    var all: [CheckedDerivation] = []
    var diagnostics: [Diagnostic] = []
    for entity in dictionary.entities {
      for field in entity.fields {
        guard case .derived(let derivation) = field.kind else { continue }
        var checker = Checker(dictionary: dictionary)
        let rule = checker.rule(derivation, of: field, entity: entity)
        diagnostics += checker.diagnostics.map {
          Diagnostic(
            $0.code,
            at: $0.range,
            Message(
              "\(entity.name).\(field.name): \($0.message.english)",
              "\(entity.name).\(field.name) : \($0.message.french)"
            )
          )
        }
        all.append(
          CheckedDerivation(
            entity: entity.name,
            field: field.name,
            type: field.type,
            rule: rule,
            uses: checker.usedFields
          )
        )
      }
    }
    self.all = all
    self.diagnostics = diagnostics
    index = Dictionary(
      all.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether a field, as `entity.field`, is a kept one.
  package func keeps(_ name: String) -> Bool {
    index[name] != nil
  }

  /// The expression of a kept field.
  package func expression(_ entity: String, _ field: String) -> CheckedExpression? {
    guard let place = index["\(entity).\(field)"],
      case .expression(let expression) = all[place].rule
    else { return nil }
    return expression
  }
}

extension Checker {
  /// Checks a kept field's rule over a row of its entity.
  fileprivate mutating func rule(
    _ derivation: Derivation,
    of field: Field,
    entity: Entity
  ) -> CheckedDerivation.Rule {
    recordsUses = true
    rows = [RowScope(entity: entity)]
    defer { rows = [] }
    switch derivation {
    case .expression(let text):
      let (node, problems) = Parser.parseExpression(SourceText(name: field.name, text: text))
      diagnostics += problems
      let typed = check(node, expecting: field.type)
      return .expression(coerced(typed, to: field.type).expression)
    case .wave(let condition, let gap):
      let (node, problems) = Parser.parseExpression(SourceText(name: field.name, text: condition))
      diagnostics += problems
      return .wave(checkCondition(node), gap: gap)
    }
  }
}
