import PalierDictionary
import PalierValues
import SeededRandom

/// Laws of conditions: `not` is exact, and rows that a condition keeps and those it leaves are all.
extension LogicLaw {
  static let conditions: [LogicLaw] = [
    LogicLaw(name: "what holds and what doesn't are all") { generator, entity in
      let rows = rows(&generator, entity)
      let condition = generator.condition([entity], depth: 2)
      return [rows, "\(rows) where \(condition)", "\(rows) where not (\(condition))"]
    } breach: {
      parts($0)
    },

    LogicLaw(name: "any and no are opposites") { generator, entity in
      guard let (text, child) = generator.children([entity]) else { return nil }
      let rows = rows(&generator, entity)
      let condition = generator.condition([entity, child], depth: 2)
      return [
        rows, "\(rows) where any(\(text) where \(condition))",
        "\(rows) where no(\(text) where \(condition))",
      ]
    } breach: {
      parts($0)
    },

    LogicLaw(name: "all is no other") { generator, entity in
      guard let (text, child) = generator.children([entity]) else { return nil }
      let rows = rows(&generator, entity)
      let (some, test) = (
        generator.condition([entity, child], depth: 1),
        generator.condition([entity, child], depth: 1)
      )
      return [
        "\(rows) where all(\(text) where \(some), \(test))",
        "\(rows) where no(\(text) where (\(some)) and not (\(test)))",
      ]
    } breach: {
      sameRows($0)
    },

    LogicLaw(name: "any of either is either any") { generator, entity in
      guard let (text, child) = generator.children([entity]) else { return nil }
      let rows = rows(&generator, entity)
      let (one, other) = (
        generator.condition([entity, child], depth: 1),
        generator.condition([entity, child], depth: 1)
      )
      return [
        "\(rows) where any(\(text) where (\(one)) or (\(other)))",
        "\(rows) where any(\(text) where \(one)) or any(\(text) where \(other))",
      ]
    } breach: {
      sameRows($0)
    },

    LogicLaw(name: "and is one condition after the other") { generator, entity in
      let rows = rows(&generator, entity)
      let (one, other) = two(&generator, entity)
      return ["\(rows) where (\(one)) and (\(other))", "\(rows) where \(one) where \(other)"]
    } breach: {
      sameRows($0)
    },

    LogicLaw(name: "or leaves what neither holds of") { generator, entity in
      let rows = rows(&generator, entity)
      let (one, other) = two(&generator, entity)
      return [
        rows, "\(rows) where (\(one)) or (\(other))",
        "\(rows) where not (\(one)) and not (\(other))",
      ]
    } breach: {
      parts($0)
    },

    LogicLaw(name: "a list is its values") { generator, entity in
      guard let type = generator.someType([entity], among: generator.isSortable),
        let field = generator.field(type, [entity]), let first = generator.literal(type),
        let second = generator.literal(type)
      else { return nil }
      let rows = rows(&generator, entity)
      return [
        "\(rows) where \(field) in (\(first), \(second))",
        "\(rows) where \(field) = \(first) or \(field) = \(second)",
        "\(rows) where not (\(field) not in (\(first), \(second)))",
      ]
    } breach: {
      sameRows($0)
    },

    LogicLaw(name: "the first ones and the rest are all") { generator, entity in
      let sorted = "\(rows(&generator, entity)) sort by \(generator.sortKeys([entity]))"
      let count = generator.random.upTo(20)
      return [sorted, "\(sorted) take \(count)", "\(sorted) skip \(count)"]
    } breach: { answers in
      answers[1].keys + answers[2].keys == answers[0].keys
        && answers[1].lines + answers[2].lines == answers[0].lines
        ? nil : "the first and the rest aren't the whole"
    },

    LogicLaw(name: "an order loses no row") { generator, entity in
      let rows = rows(&generator, entity)
      return [rows, "\(rows) sort by \(generator.sortKeys([entity]))"]
    } breach: { answers in
      Set(answers[0].keys) == Set(answers[1].keys) && answers[0].keys.count == answers[1].keys.count
        ? nil : "other rows"
    },

    LogicLaw(name: "the words of the other tongue ask the same") { generator, _ in
      var french = generator
      (generator.isFrench, french.isFrench) = (false, true)
      return [generator.text(), french.text()]
    } breach: {
      same($0)
    },
  ]

  private static func two(
    _ generator: inout QuestionGenerator,
    _ entity: Entity
  ) -> (String, String) {
    (generator.condition([entity], depth: 1), generator.condition([entity], depth: 1))
  }
}
