extension HelpTopic {
  static let duplicates = HelpTopic(
    ["duplicates", "merge"],
    ["doublons", "fusionner"],
    title: BilingualText("two files of one household", "deux dossiers d'un même ménage"),
    text: BilingualText(
      """
      duplicates lists pairs of files with what they share: a CAF number, name and birth, address and \
      surname, or a telephone. Homonyms and neighbours share things too, so nothing is merged by \
      itself. merge into moves what the other file lacks, fills its blanks, and closes the duplicate \
      as one: both references stay, and undo splits them again.
      """,
      """
      doublons liste les paires de dossiers avec ce qu'elles partagent : numéro CAF, nom et naissance, \
      adresse et nom, ou téléphone. Homonymes et voisins partagent aussi, donc rien ne se fusionne \
      tout seul. fusionner avec déplace ce qui manque à l'autre dossier, remplit ses blancs et clôt le \
      doublon comme tel : les deux références restent, et annuler les sépare.
      """
    ),
    english: [
      "duplicates", "duplicates of household \"91-2021-0042\"",
      "duplicates of households where received_on in this month",
      "households where reference = \"91-2021-0099\"\n"
        + "    merge into household \"91-2021-0042\" because \"same people, seen together\"",
    ],
    french: [
      "doublons", "doublons de ménage \"91-2021-0042\"",
      "doublons de ménages dont reçu_le dans ce mois",
      "ménages dont référence = \"91-2021-0099\"\n"
        + "    fusionner avec ménage \"91-2021-0042\" car \"mêmes personnes, vues ensemble\"",
    ]
  )

  static let disclosure = HelpTopic(
    ["disclose"],
    ["communiquer"],
    title: BilingualText("telling others", "communiquer à d'autres"),
    text: BilingualText(
      """
      disclose to tells an organisation of households, for a purpose, and keeps a disclosure with each \
      file. What it may be told depends on its kind; without show it is all of that, and what is shown \
      before must be part of it. A household that opposed sharing is left out. export behind it writes \
      just that. undo withdraws the disclosure and leaves a trace, since it has left the house.
      """,
      """
      communiquer à transmet des ménages à un organisme, pour une finalité, et garde une communication \
      avec chaque dossier. Ce qu'il peut recevoir dépend de sa nature ; sans montrer c'est tout cela, et \
      ce qui est montré avant doit en faire partie. Un ménage opposé au partage est laissé de côté. \
      exporter derrière n'écrit que cela. annuler retire la communication et en laisse la trace.
      """
    ),
    english: [
      "households where hearing_on in next 21 days\n"
        + "    disclose to \"CCAPEX\" for \"agenda of the sitting\" export to \"ccapex.csv\"",
      "disclosures where disclosed_on in this month",
    ],
    french: [
      "ménages dont audience_le dans 21 prochains jours\n"
        + "    communiquer à \"CCAPEX\" pour \"ordre du jour\" exporter vers \"ccapex.csv\"",
      "communications dont communiquée_le dans ce mois",
    ]
  )
}
