import PalierDiagnostics

extension Entity {
  /// The form of an operator's monthly return: a row per file that it has accepted.
  ///
  /// It asks for nothing of income, debt, health or support: a column of that kind isn't read.
  package static let monthlyReturn = Entity(
    Words("monthly_return", "retour_mensuel", synonyms: ["return"]),
    plural: Words("monthly_returns", "retours_mensuels", synonyms: ["returns"]),
    gender: .masculine,
    parent: "household",
    summary: ["result", "visited_on", "status", "exit"],
    help: Message(
      "What an operator tells each month of the files it has: how far they are, how they ended.",
      "Ce qu'un opérateur dit chaque mois de ses dossiers : où ils en sont, comment ils finissent."
    ),
    fields: [
      Field(
        Words("returned_on", "retour_du", synonyms: ["Date du retour", "Situation au", "Au"]),
        .date,
        help: Message("The day it speaks of.", "Le jour dont il parle.")
      ),
      Field(
        Words(
          "result",
          "résultat",
          synonyms: [
            "contact_result", "Résultat contact", "Résultat du contact", "Résultat des contacts",
          ]
        ),
        .enumeration("return_result"),
        help: Message(
          "What came of writing to the household.",
          "Ce qu'ont donné les sollicitations du ménage."
        )
      ),
      Field(
        Words("progress", "avancement", synonyms: ["État d'avancement"]),
        .enumeration("progress"),
        help: Message("How far the work has come.", "Où en est le travail.")
      ),
      Field(
        Words("reached_on", "joint_le", synonyms: ["Date du contact", "Dernier échange"]),
        .date,
        help: Message("The day the household was reached.", "Le jour où le ménage a été joint.")
      ),
      Field(
        Words(
          "visited_on",
          "visité_le",
          synonyms: ["Date de visite", "Date visite", "Date de la visite", "Visite"]
        ),
        .date,
        help: Message("The day of the last visit.", "Le jour de la dernière visite.")
      ),
      Field(
        Words("status", "statut", synonyms: ["État", "Statut du dossier", "État du dossier"]),
        .enumeration("status"),
        help: Message(
          "Where the file stands in the operator's work.",
          "Où en est le dossier dans le travail de l'opérateur."
        )
      ),
      Field(
        Words("stage", "stade", synonyms: ["Stade de la procédure", "Stade actuel"]),
        .enumeration("stage"),
        help: Message("How far the procedure is.", "Où en est la procédure.")
      ),
      Field(
        Words(
          "stage_on",
          "stade_le",
          headed: "date du stade",
          synonyms: ["Date du stade", "Date de l'acte"]
        ),
        .date,
        help: Message("The day that stage was reached.", "Le jour où ce stade a été atteint.")
      ),
      Field(
        Words("closed_on", "clos_le", synonyms: ["Date de clôture", "Date de sortie"]),
        .date,
        help: Message("The day the file was closed.", "Le jour de la clôture.")
      ),
      Field(
        Words("exit", "sortie", synonyms: ["Motif de sortie", "Motif de clôture", "Motif sortie"]),
        .enumeration("exit"),
        .plain,
        privacy: .sensitive,
        help: Message("How the file ended.", "Comment le dossier s'est terminé.")
      ),
    ]
  )
}
