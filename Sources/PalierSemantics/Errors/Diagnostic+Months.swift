package import PalierDiagnostics

extension Diagnostic {
  /// Days compared with months: neither has a fixed number of the other.
  package static func monthsCompared(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .monthsCompared,
      at: range,
      Message(
        "a number of months doesn't compare with days",
        "un nombre de mois ne se compare pas à des jours"
      ),
      notes: [
        Note(
          Message(
            "days do: 60 days; or a date does: date + 2 months",
            "des jours, si : 60 jours ; ou une date : date + 2 mois"
          )
        )
      ]
    )
  }
}
