import PalierValues

/// Invented people: surnames of trees, given names of other plants.
enum DemoNames {
  static let surnames = [
    "AULNE", "BOULEAU", "CHARME", "CHÊNE", "CHÂTAIGNIER", "CORNOUILLER", "CYPRÈS", "ÉPICÉA",
    "ÉRABLE", "FIGUIER", "FRÊNE", "GENÉVRIER", "HÊTRE", "HOUX", "IF", "LAURIER", "MARRONNIER",
    "MÉLÈZE", "MERISIER", "MICOCOULIER", "MÛRIER", "NÉFLIER", "NOISETIER", "NOYER", "OLIVIER",
    "ORME", "OSIER", "PEUPLIER", "PIN", "PLATANE", "POIRIER", "POMMIER", "PRUNELLIER", "PRUNIER",
    "ROBINIER", "SAPIN", "SAULE", "SÉQUOIA", "SORBIER", "SUREAU", "TAMARIS", "TILLEUL", "TREMBLE",
    "TROÈNE", "THUYA", "VIORNE", "ALISIER", "AMANDIER", "ARBOUSIER", "AUBÉPINE", "BAOBAB",
    "BAMBOU", "CÈDRE", "CERISIER", "COGNASSIER", "EUCALYPTUS", "GINKGO", "GRENADIER", "JUJUBIER",
    "MAGNOLIA", "MANGUIER", "PALMIER", "PISTACHIER", "TULIPIER",
  ]

  static let women = [
    "Capucine", "Églantine", "Iris", "Jasmine", "Marguerite", "Violette", "Rose", "Fleur",
    "Garance", "Mélisse", "Pervenche", "Primevère", "Véronique", "Anémone", "Bruyère", "Hortense",
    "Lila", "Ambre", "Myrtille", "Clémentine",
  ]

  static let men = [
    "Basilic", "Narcisse", "Anis", "Lotus", "Cumin", "Thym", "Romarin", "Genêt", "Bleuet",
    "Coriandre", "Lupin", "Muguet", "Origan", "Persil", "Safran", "Serpolet", "Souci", "Trèfle",
    "Cerfeuil", "Fenouil",
  ]

  static let streets = [
    "rue des Acacias", "allée des Bruyères", "rue du Verger", "impasse des Fougères",
    "avenue de la Prairie", "rue des Glycines", "square des Jonquilles", "rue du Bocage",
    "chemin des Roseaux", "résidence les Mimosas", "rue des Pâquerettes", "allée des Lierres",
  ]

  /// What a person is called, and when born.
  struct Person: Hashable, Sendable {
    let title: String
    let surname: String
    let givenName: String
    let bornOn: CivilDate
  }

  static func person(_ random: inout DemoRandom, surname: String? = nil) -> Person {
    let isWoman = random.chance(58)
    let name = surname ?? random.pick(surnames) ?? ""
    let given = random.pick(isWoman ? women : men) ?? ""
    let born = DemoCalendar.day(1948, 1, 1).adding(days: random.below(52 * 365))
    return Person(title: isWoman ? "Mme" : "M.", surname: name, givenName: given, bornOn: born)
  }
}
