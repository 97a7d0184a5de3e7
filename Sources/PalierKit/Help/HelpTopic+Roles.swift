extension HelpTopic {
  static let roles = HelpTopic(
    ["roles", "log"],
    ["rôles", "consultation"],
    title: BilingualText(
      "who sees what, and the log of looks",
      "qui voit quoi, et les consultations"
    ),
    text: BilingualText(
      """
      palier --role ROLE keeps a session within limits: coordinator, worker (the own files, by --actor), \
      secretariat, analyst (nobody by name), auditor (this log). What isn't for the role is an error.
      Whoever looks at one household is logged, without names, for twelve months.
      """,
      """
      palier --role RÔLE tient une session dans des limites : coordinateur, intervenant (ses dossiers, \
      par --actor), secrétariat, analyste (personne de nommé), auditeur (ces consultations). Ce qui \
      n'est pas pour le rôle est une erreur.
      Qui regarde un ménage est noté, sans nom, pendant douze mois.
      """
    ),
    english: [
      "consultations where date in last month show date, actor, role, kind, household",
      "consultations group by actor show count",
    ],
    french: [
      "consultations dont date dans le mois dernier montrer date, acteur, rôle, nature, ménage",
      "consultations grouper par acteur montrer nombre",
    ]
  )
}
