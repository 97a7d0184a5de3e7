import PalierDiagnostics
import PalierExchange
import Testing

@Suite struct TextEncodingTests {
  @Test(arguments: [
    (Array("abc".utf8), TextEncoding.utf8, "abc"),
    (Array("é œ € 🌳".utf8), .utf8, "é œ € 🌳"),
    ([0xEF, 0xBB, 0xBF] + Array("é".utf8), .utf8WithMark, "é"),
    ([0x45, 0xE9, 0x80, 0x92, 0x9C, 0xA0, 0x97], .windows1252, "Eé€’œ\u{A0}—"),
    ([0x81, 0x41], .windows1252, "\u{81}A"),
    ([0xFF, 0xFE, 0xE9, 0x00, 0x3B, 0x00], .utf16LittleEndian, "é;"),
    ([0xFE, 0xFF, 0x00, 0xE9, 0xD8, 0x3C, 0xDF, 0x33], .utf16BigEndian, "é🌳"),
  ])
  func `the encoding is found and decoded`(
    _ bytes: [UInt8],
    _ encoding: TextEncoding,
    _ text: String
  ) throws {
    let result = try TextEncoding.decode(bytes)
    #expect(result.encoding == encoding)
    #expect(result.text == text)
  }

  @Test(
    arguments: [
      ([], FileError.Code.empty, nil),
      ([0x41, 0x00, 0x42], .binary, nil),
      (Array("%PDF-1.7".utf8), .binary, nil),
      ([0x01, 0x02, 0x41], .binary, nil),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], .workbook, nil),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x41], .workbook, nil),
      ([0xEF, 0xBB, 0xBF, 0x41, 0x0D, 0x0A, 0xE9, 0x41], .badEncoding, 2),
      (Array("é\né\né\n".utf8) + [0xE9, 0x0A], .mixedEncoding, 4),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], .badEncoding, nil),
      ([0xFF, 0xFE, 0x41, 0x00, 0x42], .badEncoding, nil),
      ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00], .binary, nil),
    ] as [([UInt8], FileError.Code, Int?)]
  )
  func `what is no text is refused`(
    _ bytes: [UInt8],
    _ code: FileError.Code,
    _ line: Int?
  ) {
    #expect(throws: FileError(code, path: "-", line: line)) { try TextEncoding.decode(bytes) }
  }

  /// Table 3-7 of the Unicode standard at its borders.
  @Test(
    arguments: [
      ([0xC2, 0x80], true), ([0xC1, 0xBF], false), ([0xE0, 0xA0, 0x80], true),
      ([0xE0, 0x9F, 0xBF], false), ([0xED, 0x9F, 0xBF], true), ([0xED, 0xA0, 0x80], false),
      ([0xF0, 0x90, 0x80, 0x80], true), ([0xF0, 0x8F, 0xBF, 0xBF], false),
      ([0xF4, 0x8F, 0xBF, 0xBF], true), ([0xF4, 0x90, 0x80, 0x80], false), ([0xE9], false),
      ([0xE2, 0x82], false), ([0x80], false), ([0xFF], false),
    ] as [([UInt8], Bool)]
  )
  func `UTF-8 is exactly what the standard says`(_ bytes: [UInt8], _ isUTF8: Bool) throws {
    #expect(try TextEncoding.decode([0x41] + bytes).encoding == (isUTF8 ? .utf8 : .windows1252))
  }

  @Test(arguments: 65_525...65_540)
  func `a character cut by the end of a piece is whole`(_ size: Int) throws {
    let text = String(repeating: "x", count: size) + "é€🌳fin"
    #expect(try TextEncoding.decode(Array(text.utf8)) == (text, .utf8))
    let units = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try TextEncoding.decode([0xFF, 0xFE] + units) == (text, .utf16LittleEndian))
  }

  @Test func `an accent after a megabyte of plain letters still decides`() throws {
    let bytes = [UInt8](repeating: 0x61, count: 1 << 20) + [0xE9]
    let result = try TextEncoding.decode(bytes)
    #expect(result.encoding == .windows1252)
    #expect(result.text.utf8.count == (1 << 20) + 2)
    #expect(result.text.hasSuffix("aé"))
  }

  @Test func `an error names the file and its line in both tongues`() {
    let error = FileError(.mixedEncoding, path: "registre.csv", line: 4)
    #expect(
      error.message
        == Message(
          "registre.csv, line 4: it mixes UTF-8 with another encoding",
          "registre.csv, ligne 4 : il mêle l’UTF-8 à un autre encodage"
        )
    )
  }

  @Test(arguments: FileError.Code.allCases)
  func `every failure has its own words`(_ code: FileError.Code) {
    let others = FileError.Code.allCases.filter { $0 != code }
    let message = FileError(code, path: "f").message
    #expect(message.english != message.french)
    #expect(others.allSatisfy { FileError($0, path: "f").message.english != message.english })
    #expect(others.allSatisfy { FileError($0, path: "f").message.french != message.french })
  }
}
