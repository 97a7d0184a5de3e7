import PalierDiagnostics

extension Enumeration {
  /// What somebody is to the store: which fields and files are theirs to read.
  package static let accessRole = Enumeration(
    "access_role",
    french: "rôle_accès",
    [
      EnumerationValue(
        1,
        Words("coordinator", "coordinateur", synonyms: ["coordinatrice"]),
        Message("Coordinator", "Coordination")
      ),
      EnumerationValue(
        2,
        Words("worker", "intervenant", synonyms: ["intervenante"]),
        Message("Worker", "Intervention")
      ),
      EnumerationValue(
        3,
        Words("secretariat", "secrétariat"),
        Message("Secretariat", "Secrétariat")
      ),
      EnumerationValue(4, Words("analyst", "analyste"), Message("Analyst", "Analyse")),
      EnumerationValue(
        5,
        Words("auditor", "auditeur", synonyms: ["auditrice"]),
        Message("Auditor", "Audit")
      ),
    ]
  )

  /// By which words a file was looked up.
  package static let consultationKind = Enumeration(
    "consultation_kind",
    french: "nature_consultation",
    [
      EnumerationValue(1, Words("case_sheet", "fiche_dossier"), Message("Sheet", "Fiche")),
      EnumerationValue(
        2,
        Words("journal_lines", "lignes_journal"),
        Message("History", "Historique")
      ),
      EnumerationValue(3, Words("access_export", "export_accès"), Message("Access", "Accès")),
      EnumerationValue(
        4,
        Words("named_question", "question_nommée"),
        Message("Question", "Question")
      ),
      EnumerationValue(
        5,
        Words("file_search", "recherche_dossier"),
        Message("Search", "Recherche")
      ),
    ]
  )
}
