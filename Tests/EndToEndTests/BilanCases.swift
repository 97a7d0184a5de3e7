import Foundation

/// A store of twelve households whose figures can be counted by hand.
enum BilanCases {
  private static let original = OriginalStore(facts)

  /// What a script of the report says of the twelve.
  static func table(_ script: String, _ parameters: [String: String] = [:]) throws -> BilanTable {
    let path = Command.root.appending(path: "Examples/bilan/\(script)").path()
    let given = parameters.sorted { $0.key < $1.key }.flatMap { ["--param", "\($0)=\($1)"] }
    return try original.withCopy { store in
      try BilanTable(
        Command.run(
          ["run", path, "--store", store, "--today", "2022-10-10", "--format", "csv"] + given
        )
      )
    }
  }

  private static let facts = """
    create territory { code: "91", name: "Essonne", region: "Île-de-France", fte: 4, budget: 156 800 € }
    create territory { code: "92", name: "Hauts-de-Seine", region: "Île-de-France", fte: 5, budget: 196 600 € }
    create epci { code: "200059228", name: "Grand Paris Sud", kind: "CA" }
    create epci { code: "200056232", name: "Paris-Saclay", kind: "CA" }
    create commune { code: "91174", name: "Corbeil-Essonnes", department: "91", epci: "200059228" }
    create commune { code: "91377", name: "Massy", department: "91", epci: "200056232" }
    create commune { code: "91223", name: "Étampes", department: "91" }
    create commune { code: "72003", name: "Allonnes", department: "72" }
    create organisation { name: "Tout Azimut", kind: operator }
    create landlord { name: "ACACIA Lotus", kind: individual }
    create landlord { name: "SCI Genêt", kind: family_company }


    # Aulne: reached, supported before the hearing, paid off and gone.
    create household { reference: "91-2021-000001", programme: mobile_team, territory: "91", sector: private, commune: "91174", landlord: "ACACIA Lotus", received_on: 2021-11-02, taken_on: 2021-11-02 }
    households where reference = "91-2021-000001"
      add person { role: tenant, surname: "AULNE" }
      add act { kind: cdp, date: 2021-06-01 }
      add act { kind: assignation, date: 2021-09-15 }
      add act { kind: hearing, date: 2022-01-20, state: held, appearance: present }
      add contact { date: 2021-11-04, channel: letter }
      add contact { date: 2021-11-10, channel: call, direction: incoming }
      add contact { date: 2021-11-12, channel: call, target: landlord, direction: incoming }
      add visit { date: 2021-11-16, kind: appointed, place: home, state: done, outcome: met }
      add contract { signed_on: 2021-11-20 }
      add diagnosis { kind: dsf, requested_on: 2021-09-20, due_on: 2021-11-19, sent_on: 2021-11-18, result: done }
      add debt { date: 2021-11-02, amount: 3000 € }
      add debt { date: 2022-05-02, amount: 0 € }
      add step { date: 2021-11-25, kind: repayment_plan, mode: direct, state: done }
      add step { date: 2022-02-01, kind: fsl, mode: mainstream, state: done }
      add followup { due_on: 2021-12-05, done_on: 2021-12-03, steps_started: true, handover_effective: false }
      add survey { date: 2022-05-20, who: household, score: 5 }
      close as debt_cleared on 2022-06-01

    # Bouleau: the letter of December came back in January.
    create household { reference: "91-2021-000002", programme: mobile_team, territory: "91", sector: private, commune: "91174", landlord: "ACACIA Lotus", received_on: 2021-12-01, taken_on: 2021-12-01 }
    households where reference = "91-2021-000002"
      add person { role: tenant, surname: "BOULEAU" }
      add act { kind: cdp, date: 2021-07-01 }
      add act { kind: assignation, date: 2021-10-10 }
      add act { kind: hearing, date: 2022-02-10, state: held, appearance: absent }
      add contact { date: 2021-12-03, channel: letter }
      add diagnosis { kind: dsf, requested_on: 2021-10-15, due_on: 2021-12-14, result: no_response }
    contacts where household.reference = "91-2021-000002" set outcome = npai on 2022-01-05
    households where reference = "91-2021-000002" close as npai_left on 2022-04-01

    # Charme: two waves and a closed door; nobody came to the hearing.
    create household { reference: "91-2021-000003", programme: mobile_team, territory: "91", sector: private, commune: "91377", landlord: "SCI Genêt", received_on: 2021-12-06, taken_on: 2021-12-06 }
    households where reference = "91-2021-000003"
      add person { role: tenant, surname: "CHARME" }
      add act { kind: assignation, date: 2021-10-20 }
      add act { kind: hearing, date: 2022-03-03, state: held, appearance: absent }
      add contact { date: 2021-12-07, channel: letter, outcome: no_reply }
      add contact { date: 2022-01-07, channel: letter }
      add visit { date: 2021-12-20, kind: unannounced, place: home, state: done, outcome: absent }
      add diagnosis { kind: dsf, requested_on: 2021-10-25, due_on: 2021-12-24, result: no_response }

    # Érable: supported before the hearing, where a lawyer spoke; the follow-up came late.
    create household { reference: "91-2022-000001", programme: mobile_team, territory: "91", sector: private, commune: "91377", landlord: "SCI Genêt", received_on: 2022-01-10, taken_on: 2022-01-12 }
    households where reference = "91-2022-000001"
      add person { role: tenant, surname: "ÉRABLE" }
      add act { kind: cdp, date: 2021-08-10 }
      add act { kind: assignation, date: 2021-11-15 }
      add act { kind: hearing, date: 2022-03-15, state: held, appearance: represented }
      add contact { date: 2022-01-11, channel: letter }
      add contact { date: 2022-01-20, channel: call, direction: incoming }
      add visit { date: 2022-02-01, kind: appointed, place: home, state: done, outcome: met }
      add contract { signed_on: 2022-02-10 }
      add diagnosis { kind: dsf, requested_on: 2022-01-15, due_on: 2022-03-16, sent_on: 2022-03-10, result: done }
      add step { date: 2022-02-15, kind: social_housing, mode: direct, state: todo }
      add step { date: 2022-03-01, kind: siao, mode: mainstream, state: done }
      add followup { due_on: 2022-02-25, done_on: 2022-03-02, steps_started: false }

    # Frêne: met at the office, supported only after the hearing, rehoused; no follow-up was done.
    create household { reference: "91-2022-000002", programme: mobile_team, territory: "91", sector: private, commune: "91223", landlord: "SCI Genêt", received_on: 2022-02-07, taken_on: 2022-02-07 }
    households where reference = "91-2022-000002"
      add person { role: tenant, surname: "FRÊNE" }
      add act { kind: assignation, date: 2021-12-20 }
      add act { kind: hearing, date: 2022-03-20, state: held, appearance: present }
      add contact { date: 2022-02-14, channel: letter, outcome: reply }
      add visit { date: 2022-03-01, kind: appointed, place: office, state: done, outcome: met }
      add contract { signed_on: 2022-04-01 }
      add step { date: 2022-04-05, kind: fsl, mode: direct, state: dropped }
      add followup { due_on: 2022-04-16 }
      close as rehoused on 2022-08-01

    # Hêtre: nobody told who came to the hearing, nor what became of the diagnosis.
    create household { reference: "91-2022-000003", programme: mobile_team, territory: "91", sector: private, commune: "91174", landlord: "ACACIA Lotus", received_on: 2022-03-01, taken_on: 2022-03-01 }
    households where reference = "91-2022-000003"
      add person { role: tenant, surname: "HÊTRE" }
      add act { kind: assignation, date: 2022-01-05 }
      add act { kind: hearing, date: 2022-05-05, state: held }
      add contact { date: 2022-03-02, channel: letter }
      add diagnosis { kind: dsf, requested_on: 2022-03-05, due_on: 2022-05-04 }
      close as court_proceedings on 2022-07-01

    # If: a social landlord's tenant; paid before the diagnosis was due; the hearing was adjourned.
    create household { reference: "91-2022-000004", programme: mobile_team, territory: "91", sector: social, received_on: 2022-04-04, taken_on: 2022-04-04 }
    households where reference = "91-2022-000004"
      add person { role: tenant, surname: "IF" }
      add act { kind: assignation, date: 2022-02-15 }
      add act { kind: hearing, date: 2022-06-06, state: adjourned }
      add contact { date: 2022-04-06, channel: letter }
      add diagnosis { kind: dsf, requested_on: 2022-04-10, due_on: 2022-06-09, result: no_response }
      add debt { date: 2022-04-04, amount: 500 € }
      add debt { date: 2022-05-01, amount: 0 € }

    # Mélèze: identified, not yet taken in charge.
    create household { reference: "91-2022-000005", programme: mobile_team, territory: "91", sector: private, commune: "91223", social_services: not_known, referred_on: 2022-02-20 }
    households where reference = "91-2022-000005" add person { role: tenant, surname: "MÉLÈZE" } add act { kind: assignation, date: 2022-03-20 }

    # Noyer: referred and sent, not received.
    create household { reference: "91-2022-000006", programme: mobile_team, territory: "91", sector: private, commune: "91223", social_services: not_known, referred_on: 2022-02-20 }
    households where reference = "91-2022-000006" add person { role: tenant, surname: "NOYER" } add act { kind: assignation, date: 2022-05-10 }

    # Orme: the file of Aulne a second time; it leaves every table.
    create household { reference: "91-2021-000004", programme: mobile_team, territory: "91", sector: private, commune: "91174", landlord: "ACACIA Lotus", received_on: 2021-11-05, taken_on: 2021-11-05 }
    households where reference = "91-2021-000004"
      add person { role: tenant, surname: "ORME" }
      add act { kind: assignation, date: 2021-09-15 }
      add act { kind: hearing, date: 2022-01-21, state: held, appearance: absent }
      add contact { date: 2021-11-30, channel: letter }
      add visit { date: 2021-12-01, kind: appointed, place: home, state: done, outcome: met }
      add diagnosis { kind: dsf, requested_on: 2021-09-20, due_on: 2021-11-19, result: no_response }
      add step { date: 2022-02-01, kind: fsl, mode: direct, state: done }
      add followup { due_on: 2022-03-01 }
      close as duplicate on 2022-06-10

    # Saule: another territory.
    create household { reference: "92-2022-000001", programme: mobile_team, territory: "92", sector: private, received_on: 2022-01-03, taken_on: 2022-01-03 }
    households where reference = "92-2022-000001"
      add person { role: tenant, surname: "SAULE" }
      add act { kind: assignation, date: 2021-11-20 }
      add act { kind: hearing, date: 2022-02-21, state: held, appearance: absent }
      add contact { date: 2022-01-20, channel: letter }
      add visit { date: 2022-02-01, kind: appointed, place: home, state: done, outcome: met }
      add contract { signed_on: 2022-02-05 }
      add diagnosis { kind: dsf, requested_on: 2022-01-20, due_on: 2022-03-20, result: no_response }
      add step { date: 2022-02-06, kind: fsl, mode: direct, state: done }
      add followup { due_on: 2022-02-20 }

    # Tremble: the mediation of a social landlord.
    create household { reference: "72-2022-000001", programme: mediation, sector: social, commune: "72003", received_on: 2022-01-05, taken_on: 2022-01-05 }
    households where reference = "72-2022-000001"
      add person { role: tenant, surname: "TREMBLE" }
      add visit { date: 2022-02-02, kind: appointed, place: home, state: done, outcome: met }
      add measure { level: 1, start: 2021-10-01, end: 2022-03-31, renewed_on: 2022-01-01 }
      close as mainstream on 2022-09-01

    # A month of three places: one used by what was accepted, one by what is on its way.
    create agreement { territory: "91", operator: "Tout Azimut", valid_from: 2021-04-01, stages: (cdp, assignation), sharing_agreed: true }
    create quota { territory: "91", operator: "Tout Azimut", year: 2022, month: 2022-03, flow: monthly_transfer, volume: 3 }
    households where reference in ("91-2022-000005", "91-2022-000006") transfer to "Tout Azimut" for 2022-03
    transfers where household.reference = "91-2022-000005" set state = accepted
    households where reference = "91-2022-000005" set received_on = 2022-05-02
    households where reference = "91-2022-000004"
      add transfer { date: 2022-03-01, month: 2022-03, operator: "Tout Azimut", flow: monthly_transfer, batch: 1, state: refused }

    # A sitting in each year, and one that was cancelled.
    create commission { date: 2021-03-02, kind: operational, state: held }
    create commission { date: 2022-03-01, kind: operational, state: held }
    create commission { date: 2022-03-08, kind: operational, state: cancelled }
    create commission { date: 2022-03-09, kind: clil, state: held }
    commissions where date = 2021-03-02 add review { origin: private_landlord, epci: "200059228", complex: true }
    commissions where date = 2022-03-01
      add review { origin: private_landlord, epci: "200059228", complex: true }
      add review { origin: reported, epci: "200059228", complex: false }
      add review { origin: comed }
    commissions where date = 2022-03-09 add review { origin: social_landlord, epci: "200059228" }

    # Of each series one year alone was published.
    create statistic { series: "Dettes soldées", period: 2021, unit: cases, value: 8, territory: "91", source: "Bois" }
    create statistic { series: "Courriers de prévention", period: 2022, unit: cases, value: 200, territory: "91", source: "Bois" }
    create statistic { series: "Taux de réponse des usagers", period: 2022, unit: percent, value: 7, territory: "91", source: "Bois" }
    """
}
