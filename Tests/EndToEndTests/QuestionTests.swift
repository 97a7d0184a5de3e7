import Foundation
import Testing

struct QuestionTests {
  @Test func `the coordinator's question finds 151 households, 87 open and 64 closed`() throws {
    let store = try DemoStore()
    let question = "households where stage = assignation and contacted = false"
    let rows = try store.rows("\(question) show reference, status")
    #expect(rows.count == 151)
    #expect(rows.count { $0[1] == "open" } == 87)
    #expect(rows.count { $0[1] == "closed" } == 64)
    let people = try store.ask(question)
    #expect(people.status == 0)
    #expect(people.output.contains("151 households (87 open, 64 closed)"))
  }

  @Test func `both tongues give the same rows`() throws {
    let store = try DemoStore()
    let english = try store.ask(
      "households where stage = assignation and contacted = false sort by debt desc take 20",
      options: ["--format", "csv"]
    )
    let french = try store.ask(
      "ménages dont stade = assignation et contacté = faux trier par dette décroissant prendre 20",
      options: ["--format", "csv"]
    )
    #expect(english.status == 0)
    #expect(english.output == french.output)
  }

  @Test func `the first table of the bilan is 77, 29 and 20 of 126 as the facts stood`() throws {
    let store = try DemoStore()
    let rows = try store.run("bilan/t01-contact-results.pal", options: ["--format", "csv"]).output
      .split(whereSeparator: \.isNewline).map(String.init)
    #expect(
      rows == [
        "contact_result,count,share", "no_contact,77,0.611111", "reached,29,0.230159",
        "npai,20,0.158730", "total,126,1.000000",
      ]
    )
    let people = try store.run("bilan/t01-contact-results.pal").output
    for figure in ["61 %", "23 %", "16 %", "126"] {
      #expect(people.contains(figure) || people.contains(figure.replacing(" ", with: "\u{A0}")))
    }
  }

  @Test func `without as of, letters that came back later change the table`() throws {
    let store = try DemoStore()
    let rows = try store.rows(
      """
      households where programme = mobile_team and territory = "91" and not (exit = duplicate) \
      and taken_on until 2021-12-31 group by contact_result show count
      """
    )
    #expect(rows.map { $0[1] } != ["77", "29", "20"])
    #expect(rows.compactMap { Int($0[1]) }.reduce(0, +) == 126)
  }

  @Test func `a condition and its opposite share out all rows, whatever is unknown`() throws {
    let store = try DemoStore()
    let all = try store.rows("households show count")[0][0]
    for condition in [
      "debt > 3000 €", "hearing_on in next 21 days", "landlord.kind = company",
      "commune ~ \"massy\"",
      "any(contacts where outcome = npai)", "stage >= cql or rent < 500 €",
      "vulnerability has health",
      "latest(contacts).outcome = reply", "social_services in (followed, not_known)",
    ] {
      let yes = try store.rows("households where \(condition) show count")[0][0]
      let no = try store.rows("households where not (\(condition)) show count")[0][0]
      #expect((Int(yes) ?? -1) + (Int(no) ?? -1) == Int(all), "\(condition)")
    }
  }

  @Test func `the counts of groups add up to the ungrouped count, as of any day`() throws {
    let store = try DemoStore()
    for day in ["2021-06-30", "2021-12-31", "2022-10-10"] {
      let all = try store.rows("households as of \(day) show count")[0][0]
      let rows = try store.rows("households as of \(day) group by stage, sector show count")
      #expect(rows.compactMap { Int($0[2]) }.reduce(0, +) == Int(all))
    }
  }

  @Test func `the denominator that is printed is the one that was divided by`() throws {
    let store = try DemoStore()
    let known = try store.rows("households where stage is known show count")[0][0]
    let outcome = try store.ask("households group by stage show count, share without unknown")
    #expect(outcome.output.contains("share of \(known) households"))
    let unknown = try store.rows("households where stage is unknown show count")[0][0]
    #expect(outcome.output.contains("\(unknown) unknown left out"))
  }

  @Test func `an answer is the same twice`() throws {
    let store = try DemoStore()
    let question = "households sort by commune show reference, tenant, phone, debt, status"
    let first = try store.ask(question, options: ["--format", "csv"]).output
    #expect(try store.ask(question, options: ["--format", "csv"]).output == first)
  }
}
