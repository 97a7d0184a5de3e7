import PalierDictionary

extension HelpTopic {
  static let words = HelpTopic(
    ["words", "defined"],
    ["mots", "définis"],
    title: BilingualText("the words that a team works by", "les mots du travail de l'équipe"),
    text: BilingualText(
      """
      These words of a household are rules written in the language, worked out when they are asked \
      for. .help WORD shows the rule and its source. A team that works otherwise changes the line, \
      types it, and keeps it with the store: .keep household.to_chase. .drop takes the first rule \
      back. Words that stand on a changed one follow it.
      """,
      """
      Ces mots d'un ménage sont des règles écrites dans le langage, établies quand on les demande. \
      .help MOT montre la règle et sa source. Une équipe qui travaille autrement change la ligne, \
      la tape et la garde avec la base : .garder ménage.à_relancer. .oublier reprend la première \
      règle. Les mots qui s'appuient sur un mot changé le suivent.
      """
    ),
    english: [
      "households where to_chase show reference, chaser_channel",
      "households where status = open group by next_step show count",
      "define household.to_chase = status = open and waves < 2 and last_wave_on <= 21 days ago",
    ],
    french: [
      "ménages dont à_relancer montrer référence, canal_relance",
      "ménages dont statut = en_cours grouper par prochaine_démarche montrer nombre",
      "définir ménage.à_relancer = statut = en_cours et vagues < 2 et dernière_vague_le <= il y a 21 jours",
    ],
    commands: definedWords
  )

  /// The words of the household that are defined, each with its sentence.
  private static var definedWords: [(text: BilingualText, meaning: BilingualText)] {
    let fields = CaseDictionary.standard.entity(named: "household")?.fields ?? []
    return fields.compactMap { field in
      guard case .defined = field.kind else { return nil }
      let (english, french) = (field.words.english, field.words.french)
      return (
        BilingualText("\(english) · \(french)", "\(french) · \(english)"),
        BilingualText(field.help)
      )
    }
  }
}
