import PalierDiagnostics

extension Enumeration {
  /// Where a transfer stands.
  package static let transferState = Enumeration(
    "transfer_state",
    french: "état_transfert",
    [
      EnumerationValue(
        1,
        Words("proposed", "proposé", synonyms: ["Proposée"]),
        Message("Proposed", "Proposé")
      ),
      EnumerationValue(
        2,
        Words("waiting", "en_attente"),
        Message("Waiting for a place", "En attente d'une place")
      ),
      EnumerationValue(
        3,
        Words("sent", "envoyé", synonyms: ["transmis", "Transmise"]),
        Message("Sent", "Envoyé")
      ),
      EnumerationValue(
        4,
        Words("received", "reçu", synonyms: ["Reçue"]),
        Message("Received", "Reçu")
      ),
      EnumerationValue(
        5,
        Words("accepted", "accepté", synonyms: ["Acceptée"]),
        Message("Accepted", "Accepté")
      ),
      EnumerationValue(
        6,
        Words("refused", "refusé", synonyms: ["Refusée"]),
        Message("Refused", "Refusé")
      ),
      EnumerationValue(
        7,
        Words("withdrawn", "retiré", synonyms: ["Retirée"]),
        Message("Withdrawn", "Retiré")
      ),
    ]
  )

  /// The way by which files come to an operator.
  package static let flow = Enumeration(
    "flow",
    french: "flux",
    [
      EnumerationValue(
        1,
        Words("monthly_transfer", "transfert_mensuel"),
        Message("Monthly transfer", "Transfert mensuel")
      ),
      EnumerationValue(
        2,
        Words("social_referral", "signalement_social"),
        Message("Referral by a social service", "Signalement d'un service social")
      ),
      EnumerationValue(
        3,
        Words("council_transfer", "transfert_cd"),
        Message("Council transfer", "Transfert du Conseil départemental")
      ),
      EnumerationValue(4, Words("masp", "masp"), Message("Personalised social support", "MASP")),
      EnumerationValue(
        5,
        Words("temporary_housing", "hébergement_temporaire"),
        Message("Temporary housing", "Hébergement temporaire")
      ),
      EnumerationValue(6, Words("avdl", "avdl"), Message("Support to and in housing", "AVDL")),
    ]
  )
}
