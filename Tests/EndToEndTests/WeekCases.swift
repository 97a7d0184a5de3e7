import Foundation

/// A store of seven households whose week can be told by hand; it is Monday 10 October 2022.
enum WeekCases {
  private static let original = OriginalStore(facts)

  /// What a script of the week says of the seven.
  static func answer(_ script: String, _ parameters: [String: String] = [:]) throws -> WeekAnswer {
    try withStore { try answer(script, parameters, of: $0) }
  }

  /// Does something with a copy of the store.
  static func withStore<Value>(_ work: (String) throws -> Value) throws -> Value {
    try original.withCopy(work)
  }

  /// What a script says of a store that a test has already.
  static func answer(
    _ script: String,
    _ parameters: [String: String] = [:],
    of store: String,
    options: [String] = []
  ) throws -> WeekAnswer {
    let path = Command.root.appending(path: "Examples/week/\(script)").path()
    let given = parameters.sorted { $0.key < $1.key }.flatMap { ["--param", "\($0)=\($1)"] }
    return try WeekAnswer(
      Command.run(
        ["run", path, "--store", store, "--today", "2022-10-10", "--format", "markdown"] + given
          + options
      )
    )
  }

  private static let facts = """
    create territory { code: "91", name: "Essonne", region: "Île-de-France", fte: 4, budget: 156 800 € }
    create organisation { name: "Tout Azimut", kind: operator }
    create organisation { name: "CCAS du Bocage", kind: service }
    create body { name: "Commission du Bocage", kind: ccapex, territory: "91" }
    create body { name: "Commission de la Lande", kind: clil, territory: "91" }
    create worker { name: "Lierre", profile: social }
    create worker { name: "Genêt", profile: social }
    create worker { name: "Mousse", profile: legal }

    # Aulne: one letter, chased since 5 October, a hearing on Wednesday; Mousse is second.
    create household { reference: "91-2022-000001", programme: mobile_team, territory: "91", sector: private, received_on: 2022-09-12, taken_on: 2022-09-12 }
    households where reference = "91-2022-000001"
      add person { role: tenant, surname: "AULNE" }
      add contact_detail { kind: address, value: "1 rue du Bois", state: usable }
      add act { kind: assignation, date: 2022-08-01 }
      add act { kind: hearing, date: 2022-10-12, at: 09:30, state: scheduled, court: "Tribunal du Bocage" }
      add contact { date: 2022-09-20, channel: letter }
      add debt { date: 2022-09-12, amount: 2500 € }

    # Bouleau: one letter of 28 September; a hearing on the same day, earlier; a visit found nobody.
    create household { reference: "91-2022-000002", programme: mobile_team, territory: "91", sector: private, received_on: 2022-09-14, taken_on: 2022-09-15 }
    households where reference = "91-2022-000002"
      add person { role: tenant, surname: "BOULEAU" }
      add contact_detail { kind: address, value: "2 rue du Bois", state: usable }
      add act { kind: assignation, date: 2022-08-02 }
      add act { kind: hearing, date: 2022-10-12, at: 09:00, state: scheduled, court: "Tribunal du Bocage" }
      add visit { date: 2022-09-21, kind: unannounced, place: home, state: done, outcome: absent }
      add contact { date: 2022-09-28, channel: letter }

    # Charme: called on 20 September, so the follow-up was due on 5 October; a visit of last week is
    # still planned, and another is for tomorrow.
    create household { reference: "91-2022-000003", programme: mobile_team, territory: "91", sector: private, received_on: 2022-06-01, taken_on: 2022-06-01 }
    households where reference = "91-2022-000003"
      add person { role: tenant, surname: "CHARME" }
      add act { kind: cdp, date: 2022-05-01 }
      add contact { date: 2022-06-02, channel: letter }
      add contact { date: 2022-09-20, channel: call, direction: incoming }
      add visit { date: 2022-10-05, kind: appointed, place: home, state: planned }
      add step { date: 2022-09-20, kind: fsl, mode: direct, state: todo, due_on: 2022-10-01 }
      add step { date: 2022-09-20, kind: siao, mode: mainstream, state: started, due_on: 2022-10-14 }
      add step { date: 2022-09-20, kind: dalo, mode: direct, state: todo, due_on: 2022-10-20 }
      add step { date: 2022-09-20, kind: benefits, mode: direct, state: done, due_on: 2022-10-12 }

    # Hêtre: met in September, paid off on the 12th; the follow-up is due on 20 October.
    create household { reference: "91-2022-000004", programme: mobile_team, territory: "91", sector: private, received_on: 2022-06-01, taken_on: 2022-06-01 }
    households where reference = "91-2022-000004"
      add person { role: tenant, surname: "HÊTRE" }
      add contact { date: 2022-06-02, channel: letter }
      add visit { date: 2022-09-14, kind: appointed, place: home, state: done, outcome: met }
      add contact { date: 2022-10-05, channel: call, direction: incoming }
      add debt { date: 2022-06-01, amount: 1000 € }
      add debt { date: 2022-09-12, amount: 0 € }
      add debt { date: 2022-10-01, amount: 0 € }

    # If: rehoused in September; its hearing was never cancelled.
    create household { reference: "91-2022-000005", programme: mobile_team, territory: "91", sector: private, received_on: 2022-06-01, taken_on: 2022-06-01 }
    households where reference = "91-2022-000005"
      add person { role: tenant, surname: "IF" }
      add act { kind: hearing, date: 2022-10-13, at: 09:00, state: scheduled, court: "Tribunal du Bocage" }
      add contact { date: 2022-06-02, channel: letter }
      close as rehoused on 2022-09-15

    # Orme: nobody is in charge; nothing was told of its hearing.
    create household { reference: "91-2022-000006", programme: mobile_team, territory: "91", sector: private, received_on: 2022-09-05, taken_on: 2022-09-05 }
    households where reference = "91-2022-000006"
      add person { role: tenant, surname: "ORME" }
      add act { kind: hearing, date: 2022-09-20, state: scheduled, court: "Tribunal du Bocage" }
      add contact { date: 2022-10-05, channel: letter }

    # Saule: the file of Orme a second time.
    create household { reference: "91-2022-000007", programme: mobile_team, territory: "91", sector: private, received_on: 2022-09-05, taken_on: 2022-09-05 }
    households where reference = "91-2022-000007"
      add person { role: tenant, surname: "ORME" }
      add contact { date: 2022-09-06, channel: letter }
      close as duplicate on 2022-09-10

    households where reference in ("91-2022-000001", "91-2022-000002") set worker = "Lierre" on 2022-09-15
    households where reference = "91-2022-000001" set co_worker = "Mousse" on 2022-09-15
    households where reference in ("91-2022-000003", "91-2022-000004") set worker = "Genêt" on 2022-06-01
    households where reference = "91-2022-000004" set co_worker = "Lierre" on 2022-06-01
    households where reference = "91-2022-000005" set worker = "Lierre" on 2022-06-01
    households where reference = "91-2022-000003"
      add visit { date: 2022-10-11, at: 14:00, kind: appointed, place: near_home, state: planned }
      add reminder { date: 2022-10-01, due_on: 2022-10-11, worker: "Lierre", text: "Rappeler le bailleur" }
      add reminder { date: 2022-10-01, due_on: 2022-10-11, worker: "Genêt", text: "Relire", done_on: 2022-10-05 }
      add reminder { date: 2022-10-01, due_on: 2022-10-09, worker: "Genêt", text: "Prévenir" }

    create quota { territory: "91", operator: "Tout Azimut", year: 2022, month: 2022-09, flow: monthly_transfer, volume: 5 }
    create quota { territory: "91", operator: "Tout Azimut", year: 2022, flow: social_referral, volume: 10 }
    households where reference = "91-2022-000006" add transfer { date: 2022-09-10, month: 2022-09, operator: "Tout Azimut", flow: monthly_transfer, batch: 1, state: refused }
    households where reference in ("91-2022-000003", "91-2022-000004") add referral { date: 2022-06-01, service: "CCAS du Bocage", failed_contact_on: 2022-05-20, state: accepted }
    households where reference = "91-2022-000001" add referral { date: 2022-08-01, service: "CCAS du Bocage", failed_contact_on: 2022-07-20, state: received }

    # A sitting of July, one that was cancelled, and the next.
    create commission { date: 2022-07-05, kind: operational, state: held, body: "Commission du Bocage" }
    create commission { date: 2022-10-11, kind: operational, state: cancelled, body: "Commission du Bocage" }
    create commission { date: 2022-10-18, kind: operational, state: planned, body: "Commission du Bocage" }
    create commission { date: 2022-10-14, kind: clil, state: planned, body: "Commission de la Lande" }
    commissions where date = 2022-07-05
      add review { household: "91-2022-000003", origin: reported, opinion: "Un plan d'apurement", sent_to: "CCAS du Bocage", answer: "Plan signé", followed_up_on: 2022-07-25 }
      add review { household: "91-2022-000004", origin: reported }
      add review { origin: social_landlord }
    commissions where date = 2022-10-18
      add review { household: "91-2022-000001", origin: reported, complex: true }
      add review { household: "91-2022-000002", origin: reported }
    commissions where date = 2022-10-14 add review { household: "91-2022-000006", origin: reported }
    """
}
