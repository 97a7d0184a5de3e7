extension HelpTopic {
  static let questions = HelpTopic(
    ["questions", "show", "sort", "take"],
    ["questions", "montrer", "trier", "prendre"],
    title: BilingualText("asking for rows", "demander des lignes"),
    text: BilingualText(
      """
      A question names rows, then says which ones, in what order, how many and what to show. \
      The clauses run in the order in which they are written.
      A line that begins with a clause continues the question shown last.
      """,
      """
      Une question nomme des lignes, puis dit lesquelles, dans quel ordre, combien et quoi \
      montrer. Les clauses s'appliquent dans l'ordre où elles sont écrites.
      Une ligne qui commence par une clause continue la question montrée en dernier.
      """
    ),
    english: [
      "households", "households where stage = cql and contacted = false",
      "households where debt > 3000 € sort by debt desc take 20",
      "households show reference, commune, debt as \"arrears\"",
    ],
    french: [
      "ménages", "ménages dont stade = cql et contacté = faux",
      "ménages dont dette > 3000 € trier par dette décroissant prendre 20",
      "ménages montrer référence, commune, dette comme \"impayé\"",
    ]
  )

  static let explain = HelpTopic(
    ["explain"],
    ["expliquer"],
    title: BilingualText("what was understood", "ce qui a été compris"),
    text: BilingualText(
      """
      explain before a question says what was understood, with nothing left unsaid: the whole \
      sentence, what its fields mean, the days that its time words stand for, what shares are \
      shares of; then how the engine goes about it, and the SQL. Nothing is changed.
      """,
      """
      expliquer devant une question dit ce qui a été compris, sans rien laisser entendre : la phrase \
      entière, le sens de ses champs, les jours que désignent ses mots de temps, sur quoi portent \
      les parts ; puis ce que fait le moteur, et le SQL. Rien n'est modifié.
      """
    ),
    english: [
      "explain households where stage = assignation and contacted = false",
      "explain households where hearing_on in next 21 days group by stage show count, share",
    ],
    french: [
      "expliquer ménages dont stade = assignation et contacté = faux",
      "expliquer ménages dont audience_le dans 21 prochains jours grouper par stade montrer part",
    ]
  )

  static let conditions = HelpTopic(
    ["where", "conditions"],
    ["dont", "conditions"],
    title: BilingualText("which rows: conditions", "quelles lignes : les conditions"),
    text: BilingualText(
      """
      Comparisons are =, !=, <, <=, >, >=, in, ~ and contains; they are joined by and, or, not.
      A missing value is unknown: no comparison with it holds; is unknown and is known ask for it.
      """,
      """
      Les comparaisons sont =, !=, <, <=, >, >=, dans, ~ et contient ; et, ou, non les relient.
      Une valeur absente est inconnue : aucune comparaison avec elle n'est vraie ; est inconnu et \
      est connu la cherchent.
      """
    ),
    english: [
      "households where stage in (assignation, judgment)",
      "households where commune.epci = \"Cœur d'Essonne\"",
      "households where tenant ~ \"bouleau\" or reference contains \"0042\"",
      "households where email is unknown and not (debt > 3000 €)",
    ],
    french: [
      "ménages dont stade dans (assignation, jugement)",
      "ménages dont commune.epci = \"Cœur d'Essonne\"",
      "ménages dont locataire ~ \"bouleau\" ou référence contient \"0042\"",
      "ménages dont courriel est inconnu et non (dette > 3000 €)",
    ]
  )

  static let values = HelpTopic(
    ["values", "dates", "money", "week", "weeks", "days"],
    ["valeurs", "dates", "montants", "semaine", "semaines", "jours"],
    title: BilingualText("dates, amounts, texts", "dates, montants, textes"),
    text: BilingualText(
      """
      Dates are 2021-04-12 or 12/04/2021, months 2021-04, quarters 2021-Q2, amounts 3000 €. \
      Texts stand between quotation marks.
      Days may be counted from today: 15 days ago, in 2 weeks, in last month, in next 21 days.
      """,
      """
      Les dates s'écrivent 12/04/2021 ou 2021-04-12, les mois 2021-04, les trimestres 2021-T2, les \
      montants 3000 €. Les textes sont entre guillemets.
      Les jours se comptent aussi depuis aujourd'hui : il y a 15 jours, dans 2 semaines.
      """
    ),
    english: [
      "acts where date in 2021 and kind = assignation",
      "households where last_contact_on < 15 days ago",
      "households where hearing_on in next 21 days",
    ],
    french: [
      "actes dont date dans 2021 et nature = assignation",
      "ménages dont dernier_contact < il y a 15 jours",
      "ménages dont audience_le dans 21 prochains jours",
    ]
  )

  static let groups = HelpTopic(
    ["groups", "group", "count", "share", "across", "mask", "chart"],
    ["groupes", "grouper", "nombre", "part", "croiser", "masquer", "graphique"],
    title: BilingualText("counting by groups", "compter par groupes"),
    text: BilingualText(
      """
      group by makes a row per value; show says what is worked out for each: count, sum, average, min, \
      max, share. The group of unknown values comes last; with totals adds the totals. across lays one \
      more key in columns; mask below hides small counts and what would tell of them; chart draws \
      the figures.
      """,
      """
      grouper par fait une ligne par valeur ; montrer dit ce qui est calculé pour chacune : \
      nombre, somme, moyenne, min, max, part. Le groupe des inconnus vient en dernier ; avec \
      totaux ajoute les totaux. croiser par met une clé de plus en colonnes ; masquer sous cache \
      les petits effectifs et ce qui les trahirait ; graphique dessine les chiffres.
      """
    ),
    english: [
      "households group by stage",
      "households group by stage, sector show count, sum(debt), share with totals",
      "acts where date in 2021 group by kind across quarter(date) show count with totals",
      "households group by stage across sector show count with totals mask below 5",
      "households group by stage show count chart bar",
    ],
    french: [
      "ménages grouper par stade",
      "ménages grouper par stade, secteur montrer nombre, somme(dette), part avec totaux",
      "actes dont date dans 2021 grouper par nature croiser par trimestre(date) montrer nombre",
      "ménages grouper par stade croiser par secteur montrer nombre avec totaux masquer sous 5",
      "ménages grouper par stade montrer nombre graphique barres",
    ]
  )

  static let relations = HelpTopic(
    ["relations", "any", "latest"],
    ["relations", "existe", "dernier"],
    title: BilingualText("what belongs to a row", "ce qui dépend d'une ligne"),
    text: BilingualText(
      """
      A dot leads to what a row refers to. The rows that depend on it are asked for between \
      parentheses: any, no, count, sum, min, max, first, latest.
      """,
      """
      Un point mène à ce qu'une ligne désigne. Les lignes qui en dépendent se demandent entre \
      parenthèses : existe, aucun, nombre, somme, min, max, premier, dernier.
      """
    ),
    english: [
      "households where landlord.kind = company",
      "households where no(contacts where date >= 15 days ago)",
      "households where latest(contacts).outcome = npai",
      "households where count(visits) >= 2 show reference, count(visits)",
    ],
    french: [
      "ménages dont bailleur.nature = personne_morale",
      "ménages dont aucun(contacts dont date >= il y a 15 jours)",
      "ménages dont dernier(contacts).retour = npai",
      "ménages dont nombre(visites) >= 2 montrer référence, nombre(visites)",
    ]
  )

  static let past = HelpTopic(
    ["past", "history"],
    ["passé", "histoire", "historique"],
    title: BilingualText("how things were", "comment c'était"),
    text: BilingualText(
      """
      as of asks the whole question for the end of a day gone by. was and became ask for a field's \
      past; became(stage, cql) is the day, days_in(stage) the days since the last change. history \
      of tells the life of a row from the journal: who changed what, and when. sheet of is a file on \
      a page: what comes next, what is known, its people and its life.
      """,
      """
      au pose toute la question à la fin d'un jour passé. était et est devenu interrogent le passé \
      d'un champ ; devenu(stade, cql) est le jour, jours_en(stade) les jours depuis le dernier \
      changement. historique de raconte la vie d'une ligne d'après le journal : qui a changé quoi, \
      et quand. fiche de donne un dossier sur une page : d'abord la suite, puis ce qu'on sait, les \
      personnes et le parcours.
      """
    ),
    english: [
      "households as of 2021-12-31 group by stage",
      "households where stage became cql in last month show reference, became(stage, cql)",
      "contacts where outcome was sent on 2021-12-31", "history of household \"91-2021-0042\"",
      "sheet of household \"91-2021-0042\"",
    ],
    french: [
      "ménages au 31/12/2021 grouper par stade",
      "ménages dont stade est devenu cql dans mois dernier montrer référence, devenu(stade, cql)",
      "contacts dont retour était envoyé le 31/12/2021", "historique de ménage \"91-2021-0042\"",
      "fiche de ménage \"91-2021-0042\"",
    ]
  )
}
