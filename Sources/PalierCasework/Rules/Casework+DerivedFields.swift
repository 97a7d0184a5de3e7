import PalierDiagnostics

extension Casework {
  /// The verb that records the facts from which a derived field follows.
  func verb(for field: String) -> Message {
    switch field {
    case "stage", "stage_on", "phase":
      Message("advance to … on …, or add act { … }", "avancer à … le …, ou ajouter acte { … }")
    case "hearing_on", "hearing_at", "court":
      Message(
        "add act { kind: hearing, date: … }",
        "ajouter acte { nature: audience, date: … }"
      )
    case "contacted", "contact_result", "progress", "last_contact_on", "last_exchange_on":
      Message(
        "add contact { … } or add visit { … }",
        "ajouter contact { … } ou ajouter visite { … }"
      )
    case "debt", "debt_on", "debt_at_entry", "debt_cleared", "last_owed_on":
      Message("add debt { amount: …, date: … }", "ajouter dette { montant: …, date: … }")
    case "tenant", "co_tenant":
      Message(
        "add person { role: …, surname: … }",
        "ajouter personne { rôle: …, nom: … }"
      )
    case "supported", "supported_on":
      Message(
        "set adhered_on = …, or add contract { … }",
        "mettre adhésion_le = …, ou ajouter contrat { … }"
      )
    case "closed_on", "exit", "exit_direction", "handed_to":
      Message("close as … on …", "clore comme … le …")
    case "status":
      Message("close, reopen or transfer", "clore, rouvrir ou transférer")
    case "dsf_no_response":
      Message(
        "add diagnosis { kind: dsf, result: no_response }",
        "ajouter diagnostic { nature: dsf, résultat: carence }"
      )
    case "procedure_end", "procedure_ended_on", "suspended_until":
      Message(
        "add act { … }, add debt { … } or close",
        "ajouter acte { … }, dette { … } ou clore"
      )
    default:
      Message("the facts that it follows from", "les faits dont il découle")
    }
  }

  /// The verb that brings a household to a status.
  func verb(forStatus status: String) -> Message {
    switch status {
    case "closed": Message("close as …", "clore comme …")
    case "in_transit": Message("transfer to … for …", "transférer à … pour …")
    case "refused", "waiting":
      Message(
        "set state on the household's transfers",
        "mettre état des transferts du ménage"
      )
    case "open":
      Message("set taken_on = …, or reopen", "mettre pris_en_charge_le = …, ou rouvrir")
    default: Message("set received_on = …", "mettre reçu_le = …")
    }
  }
}
