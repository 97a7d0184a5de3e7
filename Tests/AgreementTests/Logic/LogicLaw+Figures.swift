import PalierDictionary
import PalierSyntax
import PalierValues
import SeededRandom

/// Laws of counts, sums and shares.
extension LogicLaw {
  static let figures: [LogicLaw] = [
    LogicLaw(name: "a count is the number of rows") { generator, entity in
      let condition = generator.condition([entity], depth: 2)
      let plural = generator.word(entity.plural)
      return [
        "\(plural) where \(condition)", "count(\(plural) where \(condition))",
        "\(plural) show count(where \(condition))",
      ]
    } breach: { answers in
      let count = Int64(answers[0].keys.count) * Number.scale
      return answers.dropFirst().allSatisfy { units($0.lines.first?.first) == count }
        ? nil : "another number"
    },

    LogicLaw(name: "the counts of groups add up") { generator, entity in
      guard let keys = keys(&generator, entity) else { return nil }
      let rows = rows(&generator, entity)
      let zeros = generator.random.pick("", " with zeros")
      return ["\(rows) show count", "\(rows) group by \(keys) show count\(zeros)"]
    } breach: { answers in
      guard let last = answers[1].lines.first?.indices.last else {
        return units(answers[0].lines.first?.first) == 0 ? nil : "no group"
      }
      return sum(answers[1], column: last) == units(answers[0].lines.first?.first)
        ? nil : "another sum"
    },

    LogicLaw(name: "what holds and what doesn't count all") { generator, entity in
      guard let keys = keys(&generator, entity) else { return nil }
      let condition = generator.condition([entity], depth: 2)
      let group = generator.random.chance(70) ? " group by \(keys)" : ""
      return [
        """
        \(rows(&generator, entity))\(group) \
        show count(where \(condition)), count(where not (\(condition))), count
        """
      ]
    } breach: { answers in
      for line in answers[0].lines {
        let counts = line.suffix(3).compactMap { units($0) }
        guard counts.count == 3, counts[0] + counts[1] == counts[2] else { return "\(counts)" }
      }
      return nil
    },

    LogicLaw(name: "the sums of groups add up") { generator, entity in
      let wanted: [ValueType] = [.money, .number]
      guard let keys = keys(&generator, entity),
        let type = generator.someType([entity], among: { wanted.contains($0) }),
        let field = generator.field(type, [entity])
      else { return nil }
      let rows = rows(&generator, entity)
      return ["\(rows) show sum(\(field))", "\(rows) group by \(keys) show sum(\(field))"]
    } breach: { answers in
      guard let last = answers[1].lines.first?.indices.last else { return nil }
      return sum(answers[1], column: last) == units(answers[0].lines.first?.first)
        ? nil : "another sum"
    },

    LogicLaw(name: "shares add up to the whole") { generator, entity in
      guard let keys = keys(&generator, entity) else { return nil }
      return ["\(rows(&generator, entity)) group by \(keys) show share"]
    } breach: { answers in
      var sum: Value = .percent(Percent(ratioScaled: 0))
      for line in answers[0].lines { sum = Arithmetic.apply(.add, sum, line.last ?? .unknown) }
      let whole = Percent(1, of: 1).map(Value.percent)
      return answers[0].lines.isEmpty || sum == whole ? nil : "\(sum)"
    },

    LogicLaw(name: "distinct values are the known groups") { generator, entity in
      guard let type = generator.someType([entity], among: generator.isSortable),
        let field = generator.field(type, [entity])
      else { return nil }
      let rows = rows(&generator, entity)
      return ["\(rows) show distinct(\(field))", "\(rows) group by \(field) without unknown"]
    } breach: { answers in
      units(answers[0].lines.first?.first) == Int64(answers[1].lines.count) * Number.scale
        ? nil : "\(answers[1].lines.count) groups"
    },

    LogicLaw(name: "the total is of all rows") { generator, entity in
      guard let keys = keys(&generator, entity) else { return nil }
      let wanted: [ValueType] = [.money, .number]
      guard let type = generator.someType([entity], among: { wanted.contains($0) }),
        let field = generator.field(type, [entity])
      else { return nil }
      let rows = rows(&generator, entity)
      let shown = """
        count, sum(\(field)), average(\(field)), median(\(field)), min(\(field)), \
        percentile(90, \(field)), distinct(\(field))
        """
      return [
        "\(rows) show \(shown)", "\(rows) group by \(keys) show \(shown) with totals",
      ]
    } breach: { answers in
      guard let total = answers[1].totals.last?.first else { return "no total" }
      return Array(total.suffix(7)) == answers[0].lines.first ? nil : "another total"
    },

    LogicLaw(name: "the ends and the middle are percentiles") { generator, entity in
      let wanted: [ValueType] = [.money, .number]
      guard let keys = keys(&generator, entity),
        let type = generator.someType([entity], among: { wanted.contains($0) }),
        let field = generator.field(type, [entity])
      else { return nil }
      return [
        """
        \(rows(&generator, entity)) group by \(keys) show percentile(0, \(field)), \
        percentile(50, \(field)), percentile(100, \(field)), \
        min(\(field)), median(\(field)), max(\(field))
        """
      ]
    } breach: { answers in
      answers[0].lines.allSatisfy { $0.suffix(6).prefix(3) == $0.suffix(3) }
        ? nil : "other values"
    },
  ]

  /// One or two keys of `group by`.
  private static func keys(_ generator: inout QuestionGenerator, _ entity: Entity) -> String? {
    guard let first = generator.key(entity)?.text else { return nil }
    guard generator.random.chance(40), let second = generator.key(entity)?.text, second != first
    else { return first }
    return "\(first), \(second)"
  }
}
