import PalierDiagnostics
import Testing

struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("é œ 漢 👍", "é œ 漢 👍"), ("a\u{1B}[31mb", "a␛[31mb"),
    ("a\nb", "a⏎b"), ("a\r\nb", "a⏎b"), ("a\rb", "a␍b"), ("a\r\r\nb\r", "a␍⏎b␍"),
    ("a\tb", "a␉b"), ("\u{0}\u{7F}", "␀␡"), ("\u{85}\u{9B}", "U+0085U+009B"),
    ("\u{202E}x\u{2066}", "U+202ExU+2066"), ("\u{200B}\u{FEFF}", "U+200BU+FEFF"),
    ("\u{2028}", "U+2028"), ("\u{E0041}", "U+E0041"),
  ])
  func `controls and invisible characters get a visible form`(text: String, expected: String) {
    #expect(VisibleText.neutral(text) == expected)
  }

  @Test
  func `no control is left whatever comes in`() {
    for value in (0...0xA0).map(UInt32.init) + [0x202A, 0x202E, 0x2066, 0x2069, 0x200B, 0xFEFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = VisibleText.neutral("a\(String(scalar))b")
      for left in text.unicodeScalars {
        #expect(left.properties.generalCategory != .control)
        #expect(left.properties.generalCategory != .format)
      }
    }
  }

  @Test
  func `lines and tabs are kept where asked`() {
    #expect(
      VisibleText.neutral("a\tb\r\nc\u{7}", keepingLines: true, keepingTabs: true) == "a\tb\nc␇"
    )
  }
}
