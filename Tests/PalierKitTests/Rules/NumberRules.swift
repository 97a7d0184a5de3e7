import PalierKit
import Testing

/// Rule 41: numbers are exact, to six decimals, in 64 bits.
@Suite struct NumberRules {
  private static let most = "9223372036854.775807"

  /// A store of figures with these values.
  private func figures(_ values: String...) throws -> SmallStore {
    try SmallStore(
      values.enumerated().map { place, value in
        "create statistic { series: \"s\", period: \(2000 + place), value: \(value) }"
      }
      .joined(separator: "\n")
    )
  }

  @Test(arguments: [
    (most, most), ("-\(most)", "-\(most)"), ("\(most) - \(most)", "0"), ("\(most) * 1", most),
    ("\(most) / 1", most), ("\(most) * 0.5", "4611686018427.387904"),
    // The product of the scaled numbers has 127 bits, its quotient fits again.
    ("3037000.499976 * 3037000.499976", "9223372036854.473976"), ("\(most) / \(most)", "1"),
    // Half away from zero, to six places.
    ("0.000001 * 0.5", "0.000001"), ("-0.000001 * 0.5", "-0.000001"),
    ("0.000001 * 0.499999", "0"), ("1 / 3", "0.333333"), ("2 / 3", "0.666667"),
    ("-2 / 3", "-0.666667"), ("1 / 3 * 3", "0.999999"), ("0.1 + 0.2", "0.3"),
  ])
  func `rule 41: constants are worked out exactly and rounded half away from zero`(
    _ expression: String,
    _ value: String
  ) throws {
    #expect(try SmallStore("").answer(expression) == [value])
  }

  @Test(arguments: [
    ("\(most) + 0.000001", 1, 1), ("-\(most) - 1", 1, 1), ("\(most) * 2", 1, 1),
    ("\(most) / 0.5", 1, 1), ("3037000.5 * 3037000.5", 1, 1), ("print 1 + \(most) * 10", 1, 1),
  ])
  func `rule 41: what is too large is an error with its place`(
    _ expression: String,
    _ line: Int,
    _ column: Int
  ) throws {
    let store = try SmallStore("")
    let error = #expect(throws: PalierError.self) { try store.ran(expression) }
    #expect(
      error?.problems.first?.span.start.line == line,
      "\(expression) \(String(describing: error))"
    )
    #expect((error?.problems.first?.span.start.column ?? 0) >= column)
  }

  @Test func `rule 41: a literal beyond is an error`() throws {
    let store = try SmallStore("")
    #expect(store.codes("9223372036854.775808") == ["number-too-large"])
    #expect(store.codes("1.1234567") == ["too-many-decimals"])
    #expect(store.codes("92233720368547758.08 €") == ["number-too-large"])
    #expect(try store.answer("92233720368547758.07 €") == ["92233720368547758.07"])
  }

  @Test func `rule 41: rows are worked out as constants are`() throws {
    let store = try figures(Self.most, "-\(Self.most)", "0.000001", "2")
    #expect(
      try store.answer("statistics show value, value * 0.5, value / 3") == [
        "\(Self.most),4611686018427.387904,3074457345618.258602",
        "-\(Self.most),-4611686018427.387904,-3074457345618.258602",
        "0.000001,0.000001,0", "2,1,0.666667",
      ]
    )
  }

  @Test
  func `rule 41: averages are rounded, and medians and percentiles don't overflow on the way`()
    throws
  {
    let store = try figures(Self.most, Self.most)
    #expect(
      try store.answer("statistics show median(value), percentile(75, value)") == [
        "\(Self.most),\(Self.most)"
      ]
    )
    let thirds = try figures("1", "1", "0")
    #expect(try thirds.answer("statistics show average(value)") == ["0.666667"])
    let halves = try figures("0.000001", "0")
    #expect(try halves.answer("statistics show average(value)") == ["0.000001"])
    let negative = try figures("-0.000001", "0")
    #expect(try negative.answer("statistics show average(value)") == ["-0.000001"])
  }

  @Test(arguments: ["sum(value)", "sum(value * 2)", "sum(value) + 1"])
  func `rule 41: a sum that overflows is an error and never a float`(_ sum: String) throws {
    let store = try figures(Self.most, Self.most)
    let error = #expect(throws: PalierError.self) {
      try store.ran("households\nstatistics show \(sum)")
    }
    #expect(error?.status == .failed)
    #expect(error?.message.english.contains("large") == true, "\(String(describing: error))")
    #expect(error?.problems.first?.span.start.line == 2, "\(String(describing: error))")
  }

  @Test func `rule 41: a row that overflows is an error with its place`() throws {
    let store = try figures("2", Self.most)
    let error = #expect(throws: PalierError.self) {
      try store.ran("households\nstatistics show value * 2")
    }
    #expect(error?.problems.first?.span.start.line == 2, "\(String(describing: error))")
  }

  @Test func `rule 41: a percentage of counts keeps both until it is compared or printed`() throws {
    let store = try SmallStore(
      (1...3).map { "create household { reference: \"\($0)\", debt: \($0) € }" }
        .joined(separator: "\n")
    )
    #expect(
      try store.answer(
        "households group by reference show share, running(share) where reference = \"3\""
      )
        == ["3,0.333333,1.000000"]
    )
  }
}
