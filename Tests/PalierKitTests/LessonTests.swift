import PalierKit
import Testing

@Suite struct LessonTests {
  private static let texts = Lesson.all.filter { lesson in
    if case .command = lesson.goal { false } else { true }
  }

  @Test(arguments: texts.flatMap { $0.lines(in: .english) + $0.lines(in: .french) })
  func `each line of a solution is a text of the language`(line: String) throws {
    let store = try SmallStore()
    let session = try store.session()
    // A line that begins with a clause goes on with one shown before.
    try session.run("households", name: "before", reading: .shell)
    do {
      try session.run(line, name: "lesson", reading: .shell)
    } catch {
      // Nothing was done in this store that could be taken back.
      #expect(error.problems.isEmpty, "\(error.message.english)")
    }
  }

  @Test(arguments: Tongue.allCases)
  func `a solution reaches its goal, however it is said, and another line doesn't`(
    tongue: Tongue
  ) throws {
    let store = try SmallStore()
    let check = LessonCheck(path: store.path, options: SmallStore.options(tongue: tongue))
    let lesson = try #require(
      Lesson.all.first {
        $0.goal == .sameRows && $0.lines(in: tongue).count == 1
          && $0.solution.english.contains("where")
      }
    )
    #expect(check.isReached(lesson, by: lesson.lines(in: tongue), before: nil))
    let others = [
      ["households", "where not (stage != assignation) and stage is known"],
      ["nonsense", "ménages dont stade = assignation trier par référence décroissant"],
    ]
    for lines in others { #expect(check.isReached(lesson, by: lines, before: nil), "\(lines)") }
    for lines in [["households"], ["households where stage = cfp"], ["nonsense"], []] {
      #expect(!check.isReached(lesson, by: lines, before: nil), "\(lines)")
    }
  }

  @Test func `a lesson of acting is reached by what the store holds`() throws {
    let store = try SmallStore()
    let check = LessonCheck(path: store.path, options: SmallStore.options())
    let lesson = try #require(
      Lesson.all.first { $0.goal == .more(of: "contacts where channel = letter") }
    )
    let before = check.count(for: lesson)
    #expect(before == 0)
    #expect(!check.isReached(lesson, by: lesson.lines(in: .english), before: before))
    let session = try store.session()
    try session.run("households take 1 add contact { channel: letter }", name: "test")
    #expect(check.isReached(lesson, by: [], before: before))
    try session.close()
  }
}
