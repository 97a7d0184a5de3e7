import PalierDictionary
import PalierValues

extension ReferenceRows {
  /// The published figures that the register doesn't hold.
  func addStatistics(_ builder: inout FactBuilder) {
    let committee = "Comité stratégique de la CCAPEX, 31 mars 2022"
    for figure in PublishedFigure.all {
      builder.add(
        "statistic",
        [
          "series": .text(figure.series), "period": Self.period(of: figure.year),
          "unit": builder.word("unit", figure.unit), "value": .whole(figure.value),
          "territory": .row(essonne), "source": .text(committee),
        ]
      )
    }
  }

  // The figures are of whole years, whichever of its two types the dictionary gives the field.
  private static func period(of year: Int) -> Value {
    let field = CaseDictionary.standard.entity(named: "statistic")?.field(named: "period")
    guard field?.type == .period else { return .year(CalendarYear(year)) }
    return .period(
      Period(from: DemoCalendar.day(year, 1, 1), before: DemoCalendar.day(year + 1, 1, 1))
    )
  }
}

/// A figure of a year, as published.
struct PublishedFigure: Hashable, Sendable {
  let series: String
  let year: Int
  let unit: String
  let value: Int

  private init(_ series: String, _ year: Int, _ value: Int, _ unit: String = "cases") {
    self.series = series
    self.year = year
    self.unit = unit
    self.value = value
  }

  // The answer rates are published as rounded percentages, not as counts; of the growth of the
  // bodies' cases only the rate is known.
  static let all: [PublishedFigure] = [
    PublishedFigure("Courriers de prévention", 2020, 4_554),
    PublishedFigure("Courriers de prévention", 2021, 4_869),
    PublishedFigure("Taux de réponse des usagers", 2020, 8, "percent"),
    PublishedFigure("Taux de réponse des usagers", 2021, 7, "percent"),
    PublishedFigure("Ménages ayant repris le paiement", 2020, 111),
    PublishedFigure("Ménages ayant repris le paiement", 2021, 146),
    PublishedFigure("Dettes soldées", 2020, 67),
    PublishedFigure("Dettes soldées", 2021, 71),
    PublishedFigure("Rencontres MDS, CCAS, associations", 2020, 31),
    PublishedFigure("Rencontres MDS, CCAS, associations", 2021, 47),
    PublishedFigure("Contacts avec l'ADIL", 2020, 796),
    PublishedFigure("Contacts avec l'ADIL", 2021, 703),
    PublishedFigure("Saisines complexes, Étampois Sud Essonne", 2020, 4),
    PublishedFigure("Saisines complexes, Cœur d'Essonne", 2020, 27),
    PublishedFigure("Saisines complexes, Val d'Yerres Val de Seine", 2020, 33),
    PublishedFigure("Évolution des saisines, Cœur d'Essonne", 2021, 18, "percent"),
    PublishedFigure("Évolution des saisines, Grand Paris Sud", 2021, 80, "percent"),
    PublishedFigure("Évolution des saisines, Paris-Saclay", 2021, 11, "percent"),
    PublishedFigure("Assignations par mois", 2022, 230),
  ]
}
