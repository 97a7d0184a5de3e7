import PalierDiagnostics

extension Entity {
  /// The debts of a household, day by day.
  package static let debt = Entity(
    Words("debt", "dette"),
    plural: Words("debts", "dettes"),
    gender: .feminine,
    parent: "household",
    label: "amount",
    summary: ["date", "amount", "source"],
    event: EventTraits(date: "date"),
    help: Message(
      "What was owed on a day; never overwritten.",
      "Ce qui était dû un jour donné ; jamais écrasé."
    ),
    fields: [
      Field(
        Words("date", "date", synonyms: ["Date de la dette", "Date dette"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the figure.", "Le jour du montant.")
      ),
      Field(
        Words("amount", "montant", synonyms: ["Montant de la dette", "Montant dette"]),
        .money,
        .plain,
        privacy: .sensitive,
        [.required, .counted, .told],
        help: Message("What was owed.", "Ce qui était dû.")
      ),
      Field(
        Words("source", "source"),
        .text,
        help: Message("Who gave the figure.", "Qui a donné le montant.")
      ),
      Field(
        Words("rent_resumed", "loyer_repris", synonyms: ["Reprise du paiement"]),
        .boolean,
        privacy: .sensitive,
        help: Message(
          "Whether the current rent is paid again.",
          "Si le loyer courant est de nouveau payé."
        )
      ),
    ] + Field.recording
  )
}
