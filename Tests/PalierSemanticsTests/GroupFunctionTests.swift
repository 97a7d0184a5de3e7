import PalierDiagnostics
import PalierSemantics
import Testing

/// What is accepted and refused of functions over groups, classes and working days.
struct GroupFunctionTests {
  @Test(
    arguments: [
      "households group by commune show median(debt), percentile(90, debt where sector = private)",
      "ménages grouper par commune montrer médiane(dette), centile(90, dette dont parc = privé)",
      "households show reference, median(debts.amount), percentile(75, debts.amount)",
      "ménages montrer référence, médiane(dettes.montant)",
      "households group by stage show count, rank, change, running(count) where rank <= 3 sort by rank take 5",
      "ménages grouper par stade montrer nombre, rang, évolution(nombre), cumul(nombre) avec totaux",
      "households group by stage show count where change > 10 % or running(count) > 5",
      "households group by sector, year(taken_on) show count, share within sector, change(share)",
      "households group by band(debt, 1000 €, 3000 €) show count, change with zeros with totals",
      "ménages grouper par tranche(dette, 1000 €, 3000 €) montrer nombre",
      "households show reference, working_days(taken_on, today), working_days(this month)",
      "ménages montrer jours_ouvrés(pris_en_charge_le, aujourd'hui, \"alsace_moselle\")",
      "households show commune, sector distinct where commune = \"Massy\" sort by sector take 3",
      "ménages montrer commune distinct",
      "param place: number = 90\nhouseholds show percentile($place, debt)",
    ])
  func `functions over groups are accepted in both tongues`(_ text: String) {
    let (statements, diagnostics) = check(text)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message.english))")
    #expect(!statements.isEmpty)
  }

  @Test(
    arguments: [
      ("households group by commune show count, change", .keyWithoutOrder),
      ("households group by contacted show change(count)", .keyWithoutOrder),
      ("households show rank", .keyWithoutOrder),
      ("households where rank = 1", .aggregateOutOfPlace),
      ("households group by stage show rank(commune)", .notAKey),
      ("households group by stage show running(rank)", .wrongArguments),
      ("households group by stage show change(max(hearing_on))", .notANumber),
      ("households group by stage show percentile(debt)", .wrongArguments),
      ("households group by stage show median(commune)", .notANumber),
    ] as [(String, DiagnosticCode)]
  )
  func `what has no order or no meaning is refused`(_ text: String, _ code: DiagnosticCode) {
    let (_, diagnostics) = check(text)
    #expect(diagnostics.first?.code == code, "\(diagnostics.map(\.message.english))")
    #expect(diagnostics.first?.message.french.isEmpty == false)
  }
}
