/// The communes of the other territories that households of the large store live in.
enum DistantCommunes {
  /// Their codes and names, by the code of the territory.
  static let table: [(territory: String, communes: [(code: String, name: String)])] = [
    (
      "38",
      [
        ("38185", "Grenoble"),
        ("38421", "Saint-Martin-d'Hères"),
        ("38151", "Échirolles"),
        ("38544", "Vienne"),
      ]
    ),
    (
      "69",
      [
        ("69266", "Villeurbanne"),
        ("69259", "Vénissieux"),
        ("69256", "Vaulx-en-Velin"),
        ("69034", "Caluire-et-Cuire"),
      ]
    ),
    (
      "74",
      [
        ("74010", "Annecy"),
        ("74281", "Thonon-les-Bains"),
        ("74012", "Annemasse"),
        ("74081", "Cluses"),
      ]
    ),
    (
      "57",
      [
        ("57463", "Metz"),
        ("57672", "Thionville"),
        ("57480", "Montigny-lès-Metz"),
        ("57227", "Forbach"),
      ]
    ),
    (
      "67",
      [
        ("67482", "Strasbourg"),
        ("67180", "Haguenau"),
        ("67447", "Schiltigheim"),
        ("67218", "Illkirch-Graffenstaden"),
      ]
    ),
    (
      "68",
      [
        ("68224", "Mulhouse"),
        ("68066", "Colmar"),
        ("68297", "Saint-Louis"),
        ("68376", "Wittenheim"),
      ]
    ),
    (
      "59",
      [
        ("59350", "Lille"),
        ("59599", "Tourcoing"),
        ("59512", "Roubaix"),
        ("59183", "Dunkerque"),
      ]
    ),
    (
      "62",
      [
        ("62193", "Calais"),
        ("62041", "Arras"),
        ("62160", "Boulogne-sur-Mer"),
        ("62498", "Lens"),
      ]
    ),
    (
      "75",
      [
        ("75056", "Paris")
      ]
    ),
    (
      "77",
      [
        ("77284", "Meaux"),
        ("77108", "Chelles"),
        ("77288", "Melun"),
        ("77373", "Pontault-Combault"),
      ]
    ),
    (
      "78",
      [
        ("78646", "Versailles"),
        ("78586", "Sartrouville"),
        ("78551", "Saint-Germain-en-Laye"),
        ("78361", "Mantes-la-Jolie"),
      ]
    ),
    (
      "92",
      [
        ("92012", "Boulogne-Billancourt"),
        ("92050", "Nanterre"),
        ("92004", "Asnières-sur-Seine"),
        ("92025", "Colombes"),
      ]
    ),
    (
      "93",
      [
        ("93066", "Saint-Denis"),
        ("93048", "Montreuil"),
        ("93001", "Aubervilliers"),
        ("93005", "Aulnay-sous-Bois"),
      ]
    ),
    (
      "94",
      [
        ("94081", "Vitry-sur-Seine"),
        ("94028", "Créteil"),
        ("94017", "Champigny-sur-Marne"),
        ("94068", "Saint-Maur-des-Fossés"),
      ]
    ),
    (
      "95",
      [
        ("95018", "Argenteuil"),
        ("95127", "Cergy"),
        ("95585", "Sarcelles"),
        ("95268", "Garges-lès-Gonesse"),
      ]
    ),
    (
      "76",
      [
        ("76351", "Le Havre"),
        ("76540", "Rouen"),
        ("76575", "Saint-Étienne-du-Rouvray"),
        ("76681", "Sotteville-lès-Rouen"),
      ]
    ),
    (
      "33",
      [
        ("33063", "Bordeaux"),
        ("33281", "Mérignac"),
        ("33318", "Pessac"),
        ("33522", "Talence"),
      ]
    ),
    (
      "30",
      [
        ("30189", "Nîmes"),
        ("30007", "Alès"),
        ("30028", "Bagnols-sur-Cèze"),
        ("30032", "Beaucaire"),
      ]
    ),
    (
      "31",
      [
        ("31555", "Toulouse"),
        ("31149", "Colomiers"),
        ("31557", "Tournefeuille"),
        ("31069", "Blagnac"),
      ]
    ),
    (
      "34",
      [
        ("34172", "Montpellier"),
        ("34032", "Béziers"),
        ("34301", "Sète"),
        ("34003", "Agde"),
      ]
    ),
    (
      "44",
      [
        ("44109", "Nantes"),
        ("44184", "Saint-Nazaire"),
        ("44162", "Saint-Herblain"),
        ("44143", "Rezé"),
      ]
    ),
    (
      "06",
      [
        ("06088", "Nice"),
        ("06004", "Antibes"),
        ("06029", "Cannes"),
        ("06027", "Cagnes-sur-Mer"),
      ]
    ),
    (
      "13",
      [
        ("13001", "Aix-en-Provence"),
        ("13055", "Marseille"),
        ("13056", "Martigues"),
        ("13004", "Arles"),
      ]
    ),
    (
      "83",
      [
        ("83137", "Toulon"),
        ("83126", "La Seyne-sur-Mer"),
        ("83061", "Fréjus"),
        ("83069", "Hyères"),
      ]
    ),
    (
      "974",
      [
        ("97411", "Saint-Denis"),
        ("97415", "Saint-Paul"),
        ("97416", "Saint-Pierre"),
        ("97422", "Le Tampon"),
      ]
    ),
  ]
}
