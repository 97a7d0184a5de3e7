import PalierTerminal
import Testing

@Suite struct LineStepTests {
  @Test(
    arguments: [
      ("ab", nil), ("", nil), ("abc\nde", 4), ("abc\n", 4), ("a\nbcd", 4), ("é\nà\nô", 2),
      ("\n", 1),
    ] as [(String, Int?)]
  )
  func `up goes to the same column of the line above`(before: String, step: Int?) {
    #expect(LineStep.up(before: before) == step)
  }

  @Test(
    arguments: [
      ("ab", "c", nil), ("ab", "c\nde", 4), ("abc", "\nd", 2), ("a\nb", "c\nd", 3), ("", "\n", 1),
    ] as [(String, String, Int?)]
  )
  func `down goes to the same column of the line below`(before: String, after: String, step: Int?) {
    #expect(LineStep.down(before: before, after: after) == step)
  }
}
