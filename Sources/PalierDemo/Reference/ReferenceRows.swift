import PalierDictionary
import PalierValues

/// The rows that households refer to, and where they are.
struct ReferenceRows: Sendable {
  private(set) var territories: [String: Int64] = [:]
  private(set) var epcis: [String: Int64] = [:]
  /// The communes of the Essonne, in the order of their table.
  private(set) var communes: [Int64] = []
  /// The communes of the other territories, by the code of the territory.
  private(set) var distantCommunes: [String: [Int64]] = [:]
  /// The commune of the mediation, outside the territories.
  private(set) var allonnes: Int64 = 0
  private(set) var districts: [Int64] = []
  private(set) var operatorTeam: Int64 = 0
  private(set) var partner: Int64 = 0
  private(set) var services: [Int64] = []
  private(set) var legalWorkers: [Int64] = []
  private(set) var socialWorkers: [Int64] = []
  private(set) var privateLandlords: [Int64] = []
  private(set) var socialLandlords: [Int64] = []

  var essonne: Int64 { territories["91"] ?? 0 }

  /// The district of a commune of the Essonne.
  func district(ofCommune index: Int) -> Int64? {
    let number = EssonneCommune.all[index].district
    return districts.indices.contains(number - 1) ? districts[number - 1] : nil
  }

  init(_ builder: inout FactBuilder) {
    addTerritories(&builder)
    addCommunes(&builder)
    addDistricts(&builder)
    addOrganisations(&builder)
    addWorkers(&builder)
    addLandlords(&builder)
  }

  private mutating func addTerritories(_ builder: inout FactBuilder) {
    for territory in PublishedTerritory.all {
      territories[territory.code] = builder.add(
        "territory",
        [
          "region": .text(territory.region), "code": .text(territory.code),
          "name": .text(territory.name), "fte": .number(territory.fte),
          "budget": .money(territory.budget),
        ]
      )
    }
  }

  private mutating func addCommunes(_ builder: inout FactBuilder) {
    for body in IntercommunalBody.all {
      epcis[body.code] = builder.add(
        "epci",
        ["code": .text(body.code), "name": .text(body.name), "kind": .text(body.kind)]
      )
    }
    for commune in EssonneCommune.all {
      communes.append(
        builder.add(
          "commune",
          [
            "code": .text(commune.code), "name": .text(commune.name),
            "department": .text("91"), "region": .text("11"),
            "kind": builder.word("commune_kind", "com"),
            "population": .whole(commune.population),
            "epci": .row(epcis[commune.epci] ?? 0),
          ]
        )
      )
    }
    addDistantCommunes(&builder)
    for commune in FormerCommune.all {
      _ = builder.add(
        "commune",
        [
          "code": .text(commune.code), "name": .text(commune.name),
          "kind": builder.word("commune_kind", "former"), "parent_code": .text(commune.today),
        ]
      )
    }
  }

  private mutating func addDistantCommunes(_ builder: inout FactBuilder) {
    for (territory, list) in DistantCommunes.table {
      for commune in list {
        let row = builder.add(
          "commune",
          [
            "code": .text(commune.code), "name": .text(commune.name),
            "department": .text(territory), "kind": builder.word("commune_kind", "com"),
          ]
        )
        distantCommunes[territory, default: []].append(row)
      }
    }
    allonnes = builder.add(
      "commune",
      [
        "code": .text("72003"), "name": .text("Allonnes"), "department": .text("72"),
        "kind": builder.word("commune_kind", "com"),
      ]
    )
  }

  private mutating func addDistricts(_ builder: inout FactBuilder) {
    for (index, name) in Self.districtNames.enumerated() {
      let covered = EssonneCommune.all.indices.filter {
        EssonneCommune.all[$0].district == index + 1
      }
      districts.append(
        builder.add(
          "district",
          [
            "code": .text("TAD\(index + 1)"), "name": .text(name),
            "kind": builder.word("district_kind", "tad"), "territory": .row(essonne),
            "communes": .references(covered.map { Reference(id: communes[$0]) }),
          ]
        )
      )
    }
  }

  // The team began in the first three.
  private static let districtNames = [
    "Corbeil-Évry", "Massy-Palaiseau", "Étampes-Dourdan", "Juvisy-Viry", "Val d'Yerres",
    "Sainte-Geneviève-Fleury", "Arpajon-Brétigny",
  ]

  private mutating func addOrganisations(_ builder: inout FactBuilder) {
    func organisation(_ name: String, _ kind: String, _ mailbox: String? = nil) -> Int64 {
      var values: [String: Value] = [
        "name": .text(name), "kind": builder.word("organisation_kind", kind),
      ]
      if let mailbox { values["mailbox"] = .text(mailbox) }
      return builder.add("organisation", values)
    }
    operatorTeam = organisation("Tout Azimut", "operator", "equipe.mobile@tout-azimut.example")
    partner = organisation("ADIL 91", "partner", "equipe.mobile@adil91.example")
    for district in Self.districtNames {
      services.append(organisation("MDS \(district)", "service"))
    }
    services.append(organisation("CCAS de Corbeil-Essonnes", "service"))
    services.append(organisation("CCAS de Chilly-Mazarin", "service"))
    _ = organisation("Tribunal judiciaire d'Évry-Courcouronnes", "court")
    _ = organisation("Tribunal de proximité de Longjumeau", "court")
  }

  private mutating func addWorkers(_ builder: inout FactBuilder) {
    func worker(_ name: String, _ profile: String, _ fte: Int64, _ employer: Int64) -> Int64 {
      builder.add(
        "worker",
        [
          "name": .text(name), "profile": builder.word("worker_profile", profile),
          "fte": .number(Number(scaled: fte * Number.scale / 10)),
          "organisation": .row(employer),
        ]
      )
    }
    legalWorkers = [
      worker("Églantine NOISETIER", "legal", 10, partner),
      worker("Bleuet CORNOUILLER", "legal", 5, partner),
    ]
    socialWorkers = [
      worker("Garance SORBIER", "social", 10, operatorTeam),
      worker("Thym ALISIER", "social", 10, operatorTeam),
    ]
    _ = worker("Iris TILLEUL", "coordinator", 5, operatorTeam)
  }

  private mutating func addLandlords(_ builder: inout FactBuilder) {
    var number = 0
    func landlord(_ name: String, _ kind: String) -> Int64 {
      number += 1
      // A landlord in ten is known by name alone.
      var values: [String: Value] = [
        "name": .text(name), "kind": builder.word("landlord_kind", kind),
      ]
      if !number.isMultiple(of: 10) {
        let commune = EssonneCommune.all[number % EssonneCommune.all.count].name
        values["address"] = .text("\(number) rue de la Futaie, \(commune)")
      }
      return builder.add("landlord", values)
    }
    for (index, surname) in DemoNames.surnames.prefix(44).enumerated() {
      let given = DemoNames.men[index % DemoNames.men.count]
      privateLandlords.append(landlord("\(surname) \(given)", "individual"))
    }
    for tree in DemoNames.surnames.suffix(14) {
      privateLandlords.append(landlord("SCI \(tree)", "family_company"))
    }
    for name in ["Foncière du Verger", "Les Pépinières réunies", "Gestion des Charmilles"] {
      privateLandlords.append(landlord(name, "company"))
    }
    for name in ["Habitat des Feuillages", "Office du Bocage", "Logis de la Canopée"] {
      socialLandlords.append(landlord(name, "social"))
    }
  }
}

/// An intercommunal body of the Essonne.
struct IntercommunalBody: Hashable, Sendable {
  let code: String
  let name: String
  let kind: String

  static let all: [IntercommunalBody] = [
    Self(code: "200059228", name: "CA Grand Paris Sud Seine Essonne Sénart", kind: "CA"),
    Self(code: "200056232", name: "CA Communauté Paris-Saclay", kind: "CA"),
    Self(code: "200054781", name: "Métropole du Grand Paris", kind: "METRO"),
    Self(code: "200057859", name: "CA Cœur d'Essonne Agglomération", kind: "CA"),
    Self(code: "200058477", name: "CA Val d'Yerres Val de Seine", kind: "CA"),
    Self(code: "200017846", name: "CA Étampois Sud Essonne", kind: "CA"),
    Self(code: "249100546", name: "CC du Val d'Essonne (CCVE)", kind: "CC"),
    Self(code: "249100595", name: "CC le Dourdannais en Hurepoix (CCDH)", kind: "CC"),
  ]
}
