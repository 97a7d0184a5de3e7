import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import Testing

/// What the checker says of a text.
func check(_ text: String) -> (statements: [CheckedStatement], diagnostics: [Diagnostic]) {
  let (program, problems) = Parser.parse(SourceText(name: "test", text: text))
  var checker = Checker(dictionary: .standard)
  let statements = checker.check(program)
  return (statements, problems + checker.diagnostics)
}

struct CheckerTests {
  @Test(
    arguments: [
      "households where stage = assignation and contacted = false",
      "ménages dont stade = assignation et contacté = faux trier par dette décroissant prendre 20",
      "households where debt > 3000 € and sector = private sort by debt desc take 20 show reference, commune, debt",
      "households where no(contacts where date >= 15 days ago)",
      "households where latest(contacts).outcome = npai",
      "households where landlord.kind = company and commune.epci = \"Cœur d'Essonne\"",
      "households as of 2021-12-31 group by contact_result show count, share with zeros with totals",
      "households group by stage, sector show count, sum(debt), share with totals",
      "acts where date in 2021 group by kind show count",
      "households where hearing_on in this week add contact { date: today, channel: sms, outcome: sent }",
      "households where reference = \"91\" advance to cql on 2021-09-01",
      "households where eligible sort by debt desc take 12 transfer to \"Tout Azimut\" for 2021-04",
      "contacts where household.reference = \"91\" correct { date: 2021-04-13 } because \"misread\"",
      "create household { reference: \"91-2021-0099\", stage: assignation, debt: 4 200 €, commune: \"91174\" }",
      "let batch = households where eligible take 12\nassert count(batch) <= 12, \"too many\"",
      "define to_chase = households where no(contacts where date >= 15 days ago)\nto_chase where stage = cql",
      "define household.months_owed = debt / rent\nhouseholds where months_owed > 3 show reference, months_owed",
      "for each h in households where stage = cql { print \"{h.reference} {h.commune}\" }",
      "param month: month = this month\nquotas where quota.month = $month show volume, used, left",
      "households where rent from 300 € to 700 € and stage in cdp .. judgment",
      "households where vulnerability has health and not (contact_limits has no_sms)",
      "households where assignation = stage",
      "households where count(visits where state = done) > count(contacts) / 2",
      "households show reference, choose { debt > 1000 €: \"high\", else: \"low\" } as \"class\"",
    ])
  func `a right sentence is accepted`(_ text: String) {
    let (statements, diagnostics) = check(text)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message.english))")
    #expect(!statements.isEmpty)
  }

  @Test(
    arguments: [
      ("households where stage = asignation", .unknownValue, "assignation"),
      ("ménages dont stade = asignation", .unknownValue, "assignation"),
      ("households where stag = cql", .unknownField, "stage"),
      ("housholds", .unknownSource, "households"),
      ("households where debt > 3000", .moneyNeedsUnit, "3000 €"),
      ("households where phone = unknown", .unknownCompared, " is unknown"),
      ("households where phone != unknown", .unknownCompared, " is known"),
      ("households where stage = \"assignation\"", .quotedValue, "assignation"),
      ("households where any(contacts where stage = cql)", .outerField, "household.stage"),
      ("households where hearing_on = 2021", .dateEqualsPeriod, nil),
      ("households where hearing_on in 2 weeks", .durationAfterIn, nil),
      ("households where contacts = 3", .rowsWithoutFunction, nil),
      ("households where debt + 1 > 3 €", .noArithmetic, nil),
      ("households where commune < \"91\"", .unordered, nil),
      ("households where rent from 700 € to 300 €", .reversedRange, nil),
      ("households show reference, count", .mixedColumns, nil),
      ("households show count where debt > 1 €", .whereAfterSummary, nil),
      ("households take 3 with ties", .tiesWithoutSort, nil),
      ("households group by stage set rent = 1 €", .verbNeedsRows, nil),
      ("households as of 2021-01-01 set rent = 1 €", .verbNeedsRows, nil),
      ("households set stagee = cql", .unknownField, "stage"),
      ("households advance to asignation", .unknownValue, "assignation"),
      ("households add contct { date: today }", .unknownRelation, "contact"),
      ("households set rent = 1 €, rent = 2 €", .fieldRepeated, nil),
      ("households set eligible = true", .fieldNotGiven, nil),
      ("print nobody", .unknownSource, nil),
      ("households where debt", .notACondition, nil),
      ("households group by stage show debt", .notAKey, nil),
      ("let month = this month\nquotas where month = month", .fieldOrName, nil),
      ("households where rent was 500 €", .noHistory, nil),
      ("households across stage", .groupsRequired, nil),
      ("households mask below 5", .groupsRequired, nil),
      ("households with zeros", .groupsRequired, nil),
      ("households show count across stage", .groupsRequired, nil),
      ("households group by stage across sector across status", .acrossTwice, nil),
      ("households group by stage show share of row", .shareWithoutAcross, nil),
      ("households group by stage across sector sort by sector", .notAKey, nil),
      ("households group by stage across sector show sector", .notAKey, nil),
      ("households group by stage chart bars", .unknownChart, "bar"),
      ("define a = a where stage = cql", .usesItself, nil),
      ("households where stage = \"Commandement de payer\"", .quotedValue, "cdp"),
      ("ménages dont statut = \"En cours\"", .quotedValue, "en_cours"),
      ("households where status = \"to process\"", .quotedValue, "to_process"),
      ("households where hearing_on = \"14/10/2022\"", .typeMismatch, "2022-10-14"),
      ("households where hearing_on = \"14/10/22\"", .typeMismatch, "2022-10-14"),
      ("households where hearing_on = \"31/02/2022\"", .typeMismatch, nil),
      ("households where debt > \"3 000 €\"", .typeMismatch, "3 000 €"),
      ("households where contacted = \"oui\"", .typeMismatch, "oui"),
      ("households where contacted = flase", .unknownField, "false"),
      ("households sort by \"debt\"", .constantKey, "debt"),
      ("households group by \"stage\" show count", .constantKey, "stage"),
      ("households sort by tomorrow", .constantKey, nil),
      ("households group by stage sort by 3", .constantKey, nil),
    ] as [(String, DiagnosticCode, String?)]
  )
  func `a wrong sentence says what is wrong and proposes the right word`(
    _ text: String,
    _ code: DiagnosticCode,
    _ replacement: String?
  ) {
    let diagnostics = check(text).diagnostics
    let found = diagnostics.first { $0.code == code }
    #expect(found != nil, "\(diagnostics.map { "\($0.code.rawValue): \($0.message.english)" })")
    if let replacement { #expect(found?.fix?.replacement == replacement) }
    for diagnostic in diagnostics {
      #expect(!diagnostic.message.english.isEmpty && !diagnostic.message.french.isEmpty)
      #expect(diagnostic.range.upper <= text.utf8.count)
    }
  }

  @Test(arguments: [
    ("households where any(communes where name = \"Massy\")", true),
    ("households where no(households where stage = eviction)", true),
    ("households where any(contacts where channel = sms)", false),
    ("transfers where any(referrals where household = transfer.household)", false),
    ("define alone = no(households where landlord = household.landlord)", false),
    ("print any(communes where name = \"Massy\")", false),
    ("function met(h: household): boolean = any(visits where household = h)", false),
  ])
  func `a condition that looks at no row around it is warned of`(text: String, isWarned: Bool) {
    let found = check(text).diagnostics.filter { $0.code == .sameForEveryRow }
    #expect(found.map(\.severity) == (isWarned ? [.warning] : []))
  }

  @Test func `several errors of a script are told at once`() {
    let diagnostics = check(
      """
      households where stage = asignation
      households where debt > 3000
      housholds
      """
    ).diagnostics
    #expect(diagnostics.map(\.code) == [.unknownValue, .moneyNeedsUnit, .unknownSource])
  }

  @Test func `a block's names end with it`() {
    let diagnostics = check(
      """
      for each h in households { let n = h.debt }
      print n
      """
    ).diagnostics
    #expect(diagnostics.count == 1)
  }

  @Test func `a chain of definitions that doubles at each step is refused, not run for ever`() {
    var text = "define d0 = households where debt > 1 €\n"
    for step in 1...40 {
      text += "define d\(step) = d\(step - 1) where any(d\(step - 1)) and any(d\(step - 1))\n"
    }
    let diagnostics = check(text).diagnostics
    #expect(diagnostics.contains { $0.code == .definitionTooDeep || $0.code == .rowsRequired })
  }

  @Test func `every rule of the dictionary is a right sentence`() {
    #expect(CheckedDerivations(dictionary: .standard).diagnostics.isEmpty)
  }

  @Test func `every defined field of the dictionary is a right sentence`() {
    for entity in CaseDictionary.standard.entities {
      for field in entity.fields {
        guard case .defined = field.kind else { continue }
        let text = "\(entity.plural.english) show \(field.name)"
        #expect(
          check(text).diagnostics.isEmpty,
          "\(text): \(check(text).diagnostics.map(\.message.english))"
        )
      }
    }
  }
}
