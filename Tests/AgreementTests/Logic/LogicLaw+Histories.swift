import PalierDictionary
import PalierValues
import SeededRandom

/// Laws of days and of the past.
extension LogicLaw {
  static let periods: [LogicLaw] = [
    LogicLaw(name: "a known date is before, in or after a period") { generator, entity in
      guard let date = generator.field(.date, [entity]) else { return nil }
      let rows = rows(&generator, entity)
      let period = generator.period()
      return [
        "\(rows) where \(date) is known", "\(rows) where \(date) before \(period)",
        "\(rows) where \(date) in \(period)", "\(rows) where \(date) after \(period)",
      ]
    } breach: {
      parts($0)
    },

    LogicLaw(name: "since and until are the rest of before and after") { generator, entity in
      guard let date = generator.field(.date, [entity]) else { return nil }
      let rows = rows(&generator, entity)
      let day = generator.day()
      return [
        "\(rows) where \(date) since \(day)",
        "\(rows) where \(date) is known and not (\(date) before \(day))",
      ]
    } breach: {
      sameRows($0)
    },
  ]

  static let histories: [LogicLaw] = [
    LogicLaw(name: "what became was") { generator, entity in
      guard let field = generator.pastField([entity]) else { return nil }
      let rows = rows(&generator, entity)
      let when = generator.random.chance(80) ? " \(dayless(&generator))" : ""
      let value = field.values[0]
      return [
        "\(rows) where \(field.text) was \(value)",
        "\(rows) where \(field.text) was \(value)\(when)",
        "\(rows) where \(field.text) became \(value)\(when)",
        "\(rows) where \(field.text) became \(value) from \(field.values[1])\(when)",
      ]
    } breach: {
      nested($0)
    },

    LogicLaw(name: "what was there on a day was there since it and until it") {
      generator,
      entity in
      guard let field = generator.pastField([entity]), let day = generator.recordedDay() else {
        return nil
      }
      let test = "\(rows(&generator, entity)) where \(field.text) was \(field.values[0])"
      let edge = day.adding(days: generator.random.upTo(3) - 1).iso
      return ["\(test) since \(edge)", "\(test) until \(edge)", "\(test) on \(edge)"]
    } breach: { answers in
      nested([answers[0], answers[2]]) ?? nested([answers[1], answers[2]])
    },

    LogicLaw(name: "a year is its quarters") { generator, entity in
      guard let field = generator.pastField([entity]) else { return nil }
      let rows = rows(&generator, entity)
      let year = CalendarYear(containing: generator.someDay()).year
      let test = "\(field.text) \(generator.random.pick("was", "became")) \(field.values[0])"
      let quarters = (1...4).map { "\(test) in \(year)-Q\($0)" }.joined(separator: " or ")
      return ["\(rows) where \(test) in \(year)", "\(rows) where \(quarters)"]
    } breach: {
      sameRows($0)
    },

    LogicLaw(name: "a month is what was there before it or came in it") { generator, entity in
      guard let field = generator.pastField([entity]) else { return nil }
      let rows = rows(&generator, entity)
      let month = CalendarMonth(containing: generator.someDay())
      let before = month.first.adding(days: -1).iso
      let value = field.values[0]
      return [
        "\(rows) where \(field.text) was \(value) in \(month.iso)",
        """
        \(rows) where \(field.text) was \(value) in \(month.iso) \
        and (\(field.text) was \(value) on \(before) or \(field.text) became \(value) in \(month.iso))
        """,
      ]
    } breach: {
      sameRows($0)
    },

    LogicLaw(name: "a day of the past is what as of tells") { generator, entity in
      guard let field = generator.pastField([entity]) else { return nil }
      let rows = generator.word(entity.plural)
      let day = generator.someDay()
      // The latest row of today may be another than that day's.
      guard day <= generator.today, !field.text.contains("(") else { return nil }
      let value = field.values[0]
      return [
        "\(rows) as of \(day.iso)", "\(rows) where \(field.text) was \(value) on \(day.iso)",
        "\(rows) as of \(day.iso) where \(field.text) = \(value)",
      ]
    } breach: { answers in
      let expected = Set(answers[0].keys).intersection(answers[1].keys)
      return expected == Set(answers[2].keys)
        ? nil : "\(expected.symmetricDifference(answers[2].keys).sorted()) differ"
    },

    LogicLaw(name: "the day on which a value came is a day on which it became") {
      generator,
      entity in
      guard let field = generator.pastField([entity]) else { return nil }
      let rows = rows(&generator, entity)
      let (value, day) = (field.values[0], generator.someDay().iso)
      return [
        "\(rows) where \(field.text) became \(value) until \(day)",
        "\(rows) where became(\(field.text), \(value)) until \(day)",
      ]
    } breach: {
      sameRows($0)
    },
  ]

  /// A period, be it a day, that is no single moment within it.
  private static func dayless(_ generator: inout QuestionGenerator) -> String {
    let when = generator.when([])
    // `on D` asks for the value at the end of the day, which may not be one that came on it.
    return when.hasPrefix("on ") ? "in \(generator.period())" : when
  }
}
