/// What a session is told when it begins.
public struct SessionOptions: Sendable {
  /// The form of the answers.
  public var format: AnswerFormat
  /// How answers and messages look.
  public var presentation: Presentation
  /// The clock of `today`; else the store's own, else the system's.
  public var today: Day?
  /// Who acts, as the journal names them.
  public var actor: String
  /// In which role somebody asks and acts; nil for one without limits.
  public var role: Role?
  /// Whether nothing may be written to the store.
  public var isReadOnly: Bool
  /// Whether the language reaches neither files nor the system.
  public var isSafe: Bool
  /// Whether verbs show what they would do, and do nothing.
  public var isDryRun: Bool
  /// How many files `anonymise` may erase, exactly, where nobody is asked.
  ///
  /// In a script they are counted together, in other texts by statement; without the number, what
  /// can't be taken back is refused.
  public var anonymising: Int?
  /// Whether an output holds one answer only, as a format for programs demands.
  public var holdsOneAnswer: Bool
  /// Whether `.csv` files are written as a French spreadsheet takes them.
  public var isExcelFrench: Bool
  /// The workbook that takes what letters say, for the merge of a word processor.
  public var mergePath: String?

  /// Makes options; the actor has to be named, because the journal keeps it.
  public init(actor: String, format: AnswerFormat = .table, presentation: Presentation = .init()) {
    self.actor = actor
    self.format = format
    self.presentation = presentation
    today = nil
    role = nil
    isReadOnly = false
    isSafe = false
    isDryRun = false
    anonymising = nil
    holdsOneAnswer = format.isForMachines
    isExcelFrench = format == .excelFrench
  }
}
