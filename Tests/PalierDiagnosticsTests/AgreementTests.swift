import PalierDiagnostics
import Testing

struct AgreementTests {
  private static let household = Noun(
    Message("household", "ménage"),
    plural: Message("households", "ménages")
  )
  private static let visit = Noun(
    Message("visit", "visite"),
    plural: Message("visits", "visites"),
    isFeminine: true
  )

  @Test(arguments: [
    (0, "no household", "aucun ménage"),
    (1, "1 household", "1 ménage"),
    (2, "2 households", "2 ménages"),
    (999, "999 households", "999 ménages"),
    (4_200, "4,200 households", "4\u{202F}200 ménages"),
    (1_234_567, "1,234,567 households", "1\u{202F}234\u{202F}567 ménages"),
  ])
  func `a count agrees with its noun`(count: Int, english: String, french: String) {
    #expect(
      Agreement.counted(count, AgreementTests.household) == Message(english, french)
    )
  }

  @Test
  func `none of a feminine noun is feminine`() {
    #expect(Agreement.counted(0, AgreementTests.visit) == Message("no visit", "aucune visite"))
  }

  @Test(arguments: [
    (0, "", "e"), (1, "", "e"), (2, "s", "es"), (-1, "", "e"), (-2, "s", "es"),
  ])
  func `a participle ends by number and gender`(count: Int, masculine: String, feminine: String) {
    #expect(Agreement.frenchEnding(count, feminine: false) == masculine)
    #expect(Agreement.frenchEnding(count, feminine: true) == feminine)
  }

  @Test(arguments: [
    ("ménage", "de ménage"), ("audience", "d'audience"), ("étape", "d'étape"),
    ("Évry", "d'Évry"), ("huissier", "d'huissier"), ("handicap", "de handicap"),
    ("onze jours", "de onze jours"), ("Yerres", "d'Yerres"), ("yaourt", "de yaourt"),
    ("œuvre", "d'œuvre"), ("8 jours", "de 8 jours"), ("", "de "), ("hausse", "de hausse"),
    ("hôtel", "d'hôtel"), ("huître", "d'huître"), ("héros", "de héros"), ("héritier", "d'héritier"),
  ])
  func `de is elided before a vowel that is heard`(word: String, expected: String) {
    #expect(Agreement.de(word) == expected)
  }

  @Test(arguments: [
    ("ménage", false, "le ménage", "du ménage", "au ménage"),
    ("visite", true, "la visite", "de la visite", "à la visite"),
    ("audience", true, "l'audience", "de l'audience", "à l'audience"),
    ("impayé", false, "l'impayé", "de l'impayé", "à l'impayé"),
    ("huitième", false, "le huitième", "du huitième", "au huitième"),
  ])
  func `the article agrees, elides and contracts`(
    word: String,
    feminine: Bool,
    le: String,
    du: String,
    au: String
  ) {
    #expect(Agreement.le(word, feminine: feminine) == le)
    #expect(Agreement.du(word, feminine: feminine) == du)
    #expect(Agreement.au(word, feminine: feminine) == au)
  }

  @Test(arguments: [
    ("household", "a household"), ("act", "an act"), ("hour", "an hour"), ("unit", "a unit"),
    ("enumeration", "an enumeration"), ("value", "a value"), ("unknown", "an unknown"),
    ("euro", "a euro"),
  ])
  func `the English article follows the sound`(word: String, expected: String) {
    #expect(Agreement.an(word) == expected)
  }

  @Test
  func `que is elided`() {
    #expect(Agreement.que("il") == "qu'il")
    #expect(Agreement.que("le") == "que le")
  }
}
