import PalierDiagnostics
import Testing

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
    ("abc", "acb", 1), ("abc", "ac", 1), ("abc", "abxc", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("stgae", "stage", 1),
  ])
  func `counts insertions, deletions, replacements and swaps`(
    left: String,
    right: String,
    distance: Int
  ) {
    #expect(EditDistance.between(Array(left.utf8), Array(right.utf8)) == distance)
    #expect(EditDistance.between(Array(right.utf8), Array(left.utf8)) == distance)
  }

  @Test
  func `the nearest word comes first and equal ones keep their order`() {
    let words = ["sage", "stages", "stage", "debt", "state"]
    #expect(EditDistance.nearest(to: "stagee", among: words) == ["stages", "stage", "sage"])
    #expect(EditDistance.nearest(to: "stgae", among: words, limit: 1) == ["stage"])
  }

  @Test
  func `the word itself and far words are never proposed`() {
    #expect(EditDistance.nearest(to: "stage", among: ["stage"]).isEmpty)
    #expect(EditDistance.nearest(to: "stage", among: ["debt", "commune"]).isEmpty)
    #expect(EditDistance.nearest(to: "x", among: ["y"]).isEmpty)
  }
}
