/// A commune of the Essonne, as INSEE names and counts it.
struct EssonneCommune: Hashable, Sendable {
  let code: String
  let name: String
  let population: Int
  /// The SIREN number of its intercommunal body.
  let epci: String
  /// The district it lies in, from 1.
  let district: Int
  /// How often the team works there.
  let weight: Int

  init(
    _ code: String,
    _ name: String,
    _ population: Int,
    _ epci: String,
    _ district: Int,
    _ weight: Int
  ) {
    self.code = code
    self.name = name
    self.population = population
    self.epci = epci
    self.district = district
    self.weight = weight
  }
}

extension EssonneCommune {
  // The first two are those that the team is said to work in most.
  static let all: [EssonneCommune] = [
    EssonneCommune("91174", "Corbeil-Essonnes", 54_471, "200059228", 1, 120),
    EssonneCommune("91161", "Chilly-Mazarin", 20_443, "200056232", 2, 100),
    EssonneCommune("91228", "Évry-Courcouronnes", 66_919, "200059228", 1, 45),
    EssonneCommune("91377", "Massy", 51_729, "200056232", 2, 42),
    EssonneCommune("91223", "Étampes", 26_857, "200017846", 3, 34),
    EssonneCommune("91477", "Palaiseau", 37_471, "200056232", 2, 30),
    EssonneCommune("91589", "Savigny-sur-Orge", 37_601, "200054781", 4, 28),
    EssonneCommune("91027", "Athis-Mons", 36_613, "200054781", 4, 28),
    EssonneCommune("91687", "Viry-Châtillon", 30_838, "200054781", 4, 28),
    EssonneCommune("91521", "Ris-Orangis", 31_189, "200059228", 1, 26),
    EssonneCommune("91549", "Sainte-Geneviève-des-Bois", 35_438, "200057859", 6, 26),
    EssonneCommune("91692", "Les Ulis", 25_886, "200056232", 2, 24),
    EssonneCommune("91286", "Grigny", 26_842, "200059228", 4, 24),
    EssonneCommune("91657", "Vigneux-sur-Seine", 31_466, "200058477", 5, 22),
    EssonneCommune("91345", "Longjumeau", 21_996, "200056232", 2, 20),
    EssonneCommune("91103", "Brétigny-sur-Orge", 26_658, "200057859", 7, 20),
    EssonneCommune("91201", "Draveil", 30_098, "200058477", 5, 18),
    EssonneCommune("91326", "Juvisy-sur-Orge", 19_292, "200054781", 4, 16),
    EssonneCommune("91691", "Yerres", 27_906, "200058477", 5, 16),
    EssonneCommune("91570", "Saint-Michel-sur-Orge", 21_776, "200057859", 6, 16),
    EssonneCommune("91114", "Brunoy", 25_643, "200058477", 5, 14),
    EssonneCommune("91421", "Montgeron", 24_022, "200058477", 5, 14),
    EssonneCommune("91434", "Morsang-sur-Orge", 21_667, "200057859", 6, 14),
    EssonneCommune("91215", "Épinay-sous-Sénart", 11_611, "200058477", 5, 12),
    EssonneCommune("91235", "Fleury-Mérogis", 13_721, "200057859", 6, 12),
    EssonneCommune("91021", "Arpajon", 11_698, "200057859", 7, 12),
    EssonneCommune("91386", "Mennecy", 16_433, "249100546", 1, 10),
    EssonneCommune("91471", "Orsay", 16_498, "200056232", 2, 10),
    EssonneCommune("91200", "Dourdan", 11_415, "249100595", 3, 10),
    EssonneCommune("91573", "Saint-Pierre-du-Perray", 11_993, "200059228", 1, 9),
    EssonneCommune("91272", "Gif-sur-Yvette", 22_544, "200056232", 2, 9),
    EssonneCommune("91432", "Morangis", 14_129, "200054781", 4, 9),
    EssonneCommune("91645", "Verrières-le-Buisson", 15_057, "200056232", 2, 7),
    EssonneCommune("91552", "Saint-Germain-lès-Arpajon", 11_623, "200057859", 7, 7),
    EssonneCommune("91086", "Bondoufle", 10_767, "200059228", 1, 6),
    EssonneCommune("91312", "Igny", 10_833, "200056232", 2, 6),
    EssonneCommune("91661", "Villebon-sur-Yvette", 10_291, "200056232", 2, 6),
    EssonneCommune("91216", "Épinay-sur-Orge", 10_722, "200056232", 4, 6),
    EssonneCommune("91045", "Ballancourt-sur-Essonne", 8191, "249100546", 1, 5),
    EssonneCommune("91105", "Breuillet", 9157, "200057859", 3, 5),
    EssonneCommune("91191", "Crosne", 9610, "200058477", 5, 5),
    EssonneCommune("91514", "Quincy-sous-Sénart", 9477, "200058477", 5, 5),
    EssonneCommune("91425", "Montlhéry", 9772, "200056232", 7, 5),
    EssonneCommune("91363", "Marcoussis", 8618, "200056232", 7, 5),
    EssonneCommune("91122", "Bures-sur-Yvette", 9548, "200056232", 2, 4),
    EssonneCommune("91347", "Longpont-sur-Orge", 6482, "200057859", 6, 4),
    EssonneCommune("91333", "Leuville-sur-Orge", 4271, "200057859", 7, 4),
  ]
}
