import PalierDiagnostics
import PalierExchange
import Testing

@Suite struct CellTests {
  @Test(arguments: [
    ("01/01/1970", 0), ("1/1/1970", 0), ("31-12-1969", -1), ("05.10.2021", 18_905),
    ("2021-10-05", 18_905), ("2021-10-05 00:00:00", 18_905), ("2021-10-05T23:59", 18_905),
    ("05/10/2021 00:00:00.000", 18_905), (" 05/10/2021\u{A0}", 18_905), ("29/02/2024", 19_782),
    ("29/02/2000", 11_016), ("5 octobre 2021", 18_905), ("1er octobre 2021", 18_901),
    ("mardi 5 oct. 2021", 18_905), ("12 août 2021", 18_851), ("2021/10/05", 18_905),
  ])
  func `a date is read`(_ text: String, _ day: Int) throws {
    #expect(try DateCell.day(text) == day)
  }

  @Test(arguments: [
    ("05/10/21", CellReason.twoDigitYear), ("5 octobre 21", .twoDigitYear),
    ("31/02/2021", .noSuchDay), ("29/02/1900", .noSuchDay), ("00/01/2021", .noSuchDay),
    ("04/22/2021", .noSuchDay), ("2021-13-01", .noSuchDay), ("31 avril 2021", .noSuchDay),
    ("19970-04-22", .badYear), ("01/01/20210", .badYear), ("01/01/0202", .badYear),
    ("31/12/9999", .badYear), ("202-04-22", .badYear),
    ("44474", .notADate), ("5/10", .notADate), ("5/10-2021", .notADate), ("inconnue", .notADate),
    ("05/10/2021 ?", .notADate), ("2021-10-05T00:00:00Z", .notADate),
    ("2021-10-05T00:00+02:00", .notADate), ("05/10/2021 25:00", .notADate),
    ("05//2021", .notADate), ("2021-10-", .notADate), ("-1/10/2021", .notADate),
    ("2021-10-2021", .notADate), ("#VALEUR!", .spreadsheetError), ("########", .spreadsheetError),
  ])
  func `what is no date is refused with its reason`(_ text: String, _ reason: CellReason) {
    #expect(throws: reason) { try DateCell.day(text) }
  }

  /// Walks every day of four hundred years with a calendar of its own.
  @Test func `every day has the next number`() throws {
    var number = -25_567
    for year in 1900..<2199 {
      for month in 1...12 {
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year == 2000)
        let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        for day in [1, length] {
          let expected = day == 1 ? number : number + length - 1
          guard try DateCell.day("\(day)/\(month)/\(year)") == expected else {
            Issue.record("\(day)/\(month)/\(year) isn't day \(expected)")
            return
          }
        }
        #expect(throws: CellReason.noSuchDay) {
          try DateCell.day("\(length + 1)/\(month)/\(year)")
        }
        number += length
      }
    }
  }

  @Test(
    arguments: [
      ("8 269,05 €", 826_905), ("8\u{A0}269,05 €", 826_905), ("8\u{202F}269,05\u{A0}€", 826_905),
      ("1.234,56", 123_456), ("1,234.56", 123_456), ("8269.05", 826_905), ("8269,5", 826_950),
      ("8269", 826_900), ("EUR 12", 1_200), ("12 EUR", 1_200), ("12 euros", 1_200),
      ("€12.50", 1_250), ("-5,00 €", -500), ("\u{2212}5", -500), ("- 5", -500), ("(5,00)", -500),
      ("(5,00 €)", -500), ("-€5", -500), ("+5", 500), (",50", 50), ("0,5", 50), ("0", 0),
      ("1 234 567,89", 123_456_789), ("1.234.567", 123_456_700), ("1,234,567.8", 123_456_780),
      ("12,500000", 1_250), ("0,500", 50), ("1  234", 123_400), ("1.234.567,89", 123_456_789),
      ("007", 700),
    ] as [(String, Int64)]
  )
  func `an amount is read`(_ text: String, _ cents: Int64) throws {
    // "0,500" can be no thousands: nobody writes five hundred with a leading zero.
    #expect(try MoneyCell.cents(text) == cents)
  }

  @Test(arguments: [
    ("1.234", CellReason.ambiguousNumber), ("1,234", .ambiguousNumber),
    ("12,345 €", .ambiguousNumber), ("environ 3000", .notAnAmount), ("12,505", .ambiguousNumber),
    ("1234,567", .tooManyDecimals), ("8269.0499999", .tooManyDecimals), ("k€", .notAnAmount),
    ("12 k€", .notAnAmount), ("-", .notAnAmount), ("- €", .notAnAmount), ("€", .notAnAmount),
    ("12 34", .notAnAmount), ("1.23.456", .notAnAmount), ("1,2,3", .notAnAmount),
    ("12€50", .notAnAmount), ("1 234.567,00", .notAnAmount), ("12,", .notAnAmount),
    ("5-", .notAnAmount), ("--5", .notAnAmount), ("(5", .notAnAmount), ("()", .notAnAmount),
    ("1e3", .notAnAmount), ("1234 567", .notAnAmount), ("12 $", .notAnAmount),
    ("9999999999999999999", .tooLarge), ("999999999999999999", .tooLarge),
    ("#REF!", .spreadsheetError),
  ])
  func `what is no amount is refused with its reason`(_ text: String, _ reason: CellReason) {
    #expect(throws: reason) { try MoneyCell.cents(text) }
  }

  @Test(
    arguments: [
      ("12", 12, 0), ("12,50", 125, 1), ("1 234", 1_234, 0), ("-0,25", -25, 2), ("12,0", 12, 0),
      ("3.14159", 314_159, 5), ("1234,567", 1_234_567, 3),
    ] as [(String, Int64, Int)]
  )
  func `a number is read exactly`(_ text: String, _ digits: Int64, _ scale: Int) throws {
    let number = try #require(try NumberCell.decimal(text))
    #expect(number.digits == digits)
    #expect(number.scale == scale)
  }

  @Test func `a whole number may have decimals that are zeros and no others`() throws {
    #expect(try NumberCell.whole("3,0") == 3)
    #expect(try NumberCell.whole("-1 000") == -1_000)
    #expect(throws: CellReason.notAWholeNumber) { try NumberCell.whole("3,5") }
    #expect(throws: CellReason.ambiguousNumber) { try NumberCell.whole("3.000") }
    #expect(throws: CellReason.notANumber) { try NumberCell.whole("trois") }
    #expect(throws: CellReason.spreadsheetError) { try NumberCell.whole("#N/A") }
  }

  @Test(arguments: ["Oui", "OUI", "o", "X", "x", "1", "vrai", "VRAI", "true", " oui ", "yes"])
  func `yes is read`(_ text: String) throws {
    #expect(try TruthCell.truth(text) == true)
  }

  @Test(arguments: ["Non", "N", "0", "faux", "FAUX", "False", "non\u{A0}"])
  func `no is read`(_ text: String) throws {
    #expect(try TruthCell.truth(text) == false)
  }

  @Test(arguments: ["peut-être", "2", "-1", "oui non", "?", "xx", "inconnu"])
  func `neither yes nor no is refused`(_ text: String) {
    #expect(throws: CellReason.notYesOrNo) { try TruthCell.truth(text) }
  }

  @Test(arguments: [
    ("0612345678", ["0612345678"]), ("06 12 34 56 78", ["0612345678"]),
    ("06.12.34.56.78", ["0612345678"]), ("06-12-34-56-78", ["0612345678"]),
    ("06/12/34/56/78", ["0612345678"]), ("612345678", ["0612345678"]),
    ("+33612345678", ["0612345678"]), ("+33 (0)6 12 34 56 78", ["0612345678"]),
    ("0033 6 12 34 56 78", ["0612345678"]), ("(0)6 12 34 56 78", ["0612345678"]),
    ("+262 692 12 34 56", ["0692123456"]),
    ("06 12 34 56 78 / 01 23 45 67 89", ["0612345678", "0123456789"]),
    ("0612345678,0123456789", ["0612345678", "0123456789"]),
    ("0612345678;123456789", ["0612345678", "0123456789"]),
    ("0612345678 ou 0123456789", ["0612345678", "0123456789"]),
    ("0612345678 OU\u{A0}0123456789", ["0612345678", "0123456789"]),
    ("0612345678 et 0123456789", ["0612345678", "0123456789"]),
    ("0612345678\n0123456789", ["0612345678", "0123456789"]),
    ("0612345678 - 0123456789", ["0612345678", "0123456789"]),
    ("0612345678 / 06 12 34 56 78", ["0612345678"]), ("0612345678 /", ["0612345678"]), ("", []),
  ])
  func `telephone numbers are read`(_ text: String, _ expected: [String]) throws {
    #expect(try PhoneCell.phones(text) == expected)
  }

  @Test(arguments: [
    ("061234", CellReason.notAPhone), ("00123", .foreignPhone), ("0012345678", .foreignPhone),
    ("1612345678", .notAPhone), ("06123456789", .notAPhone), ("6,12E+08", .notAPhone),
    ("inconnu", .notAPhone), ("0612345678 (mère)", .notAPhone), ("0612345678 / ?", .notAPhone),
    ("+32 470 12 34 56", .foreignPhone), ("+33 12", .notAPhone), ("/", .notAPhone),
    ("ou", .notAPhone), ("012345678", .notAPhone), ("#N/A", .spreadsheetError),
  ])
  func `what is no telephone number is refused with its reason`(
    _ text: String,
    _ reason: CellReason
  ) {
    #expect(throws: reason) { try PhoneCell.phones(text) }
  }

  @Test(arguments: [
    ("91228", "91228"), ("1004", "01004"), ("2A004", "2A004"), ("2b033", "2B033"),
    ("97411", "97411"), (" 75056 ", "75056"), ("99351", "99351"), ("20004", "20004"),
  ])
  func `a commune's code is read`(_ text: String, _ code: String) throws {
    #expect(try PlaceCell.commune(text) == code)
  }

  @Test(arguments: [
    "912", "912281", "00123", "0123", "2C004", "96001", "9122A", "A1228", "Massy", "A004",
  ])
  func `what is no commune's code is refused`(_ text: String) {
    #expect(throws: CellReason.notACommuneCode) { try PlaceCell.commune(text) }
  }

  @Test(arguments: [("1", "01"), ("91", "91"), ("2a", "2A"), ("974", "974"), ("095", "")])
  func `a département's code is read`(_ text: String, _ code: String) throws {
    if code.isEmpty {
      #expect(throws: CellReason.notADepartmentCode) { try PlaceCell.department(text) }
    } else {
      #expect(try PlaceCell.department(text) == code)
    }
  }

  @Test(arguments: ["20", "00", "0", "97", "99", "96", "A", "2C"])
  func `what is no département's code is refused`(_ text: String) {
    #expect(throws: CellReason.notADepartmentCode) { try PlaceCell.department(text) }
  }

  @Test(arguments: [
    ("NPAI", PostalReturn.notAtAddress), ("N.P.A.I.", .notAtAddress), ("n p a i", .notAtAddress),
    ("N’habite pas à l’adresse indiquée", .notAtAddress), ("PND", .undeliverable),
    ("P.N.D.", .undeliverable), ("Pli non distribuable", .undeliverable), ("Courrier envoyé", nil),
    ("NPAIS", nil), ("", nil),
  ])
  func `the post's mark is recognised`(_ text: String, _ expected: PostalReturn?) {
    #expect(PostalReturn(text) == expected)
  }

  @Test(arguments: ["", " ", "\u{A0}\u{202F}", "\t\n", "\u{FEFF}"])
  func `a blank cell stays unknown`(_ text: String) throws {
    #expect(try DateCell.day(text) == nil)
    #expect(try MoneyCell.cents(text) == nil)
    #expect(try NumberCell.decimal(text) == nil)
    #expect(try NumberCell.whole(text) == nil)
    #expect(try TruthCell.truth(text) == nil)
    #expect(try PhoneCell.phones(text) == [])
    #expect(try PlaceCell.commune(text) == nil)
    #expect(try PlaceCell.department(text) == nil)
  }

  /// Every text of three bytes out of those that mean something, in every reader.
  @Test func `no text stops a reader`() {
    let alphabet: [UInt8] = [
      0x30, 0x31, 0x33, 0x2C, 0x2E, 0x2D, 0x2B, 0x20, 0x2F, 0x28, 0x29, 0x6F, 0x65, 0xC2, 0xA0,
      0xE2, 0x80, 0x82, 0xAC, 0xAF, 0x23,
    ]
    var read = 0
    for first in alphabet {
      for second in alphabet {
        for third in alphabet {
          for text in [[first, second, third], [0x30, first, second, third, 0x31]] {
            let cell = text[...]
            _ = try? DateCell.day(cell)
            _ = try? MoneyCell.cents(cell)
            _ = try? PhoneCell.phones(cell)
            _ = try? PlaceCell.commune(cell)
            _ = try? TruthCell.truth(cell)
            _ = PostalReturn(cell)
            read += 1
          }
        }
      }
    }
    #expect(read == 2 * 21 * 21 * 21)
  }

  @Test(arguments: CellReason.allCases)
  func `every reason has its own words in both tongues`(_ reason: CellReason) {
    let message = reason.message
    #expect(message.english != message.french)
    #expect(CellReason.allCases.count { $0.message == message } == 1)
  }
}
