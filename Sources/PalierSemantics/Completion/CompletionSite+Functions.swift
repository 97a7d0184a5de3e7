import PalierDiagnostics
import PalierDictionary
import PalierSyntax

extension CompletionSite {
  /// The functions whose result fits, with the parenthesis that opens them.
  func functionOffers(_ wanted: CursorScope.Wanted, _ scope: CursorScope) -> [Offer] {
    Function.allCases.filter { function in
      if scope.keys != nil, function.isOfOneRow { return false }
      if scope.keys == nil, function.needsGroups, wanted != .shown { return false }
      return function.resultType.map(wanted.accepts)
        ?? wanted.accepts(resultOf: function, dictionary)
    }.flatMap { function -> [Offer] in
      let opened = Offer(
        .function,
        english: function.english.words.map { $0 + "(" },
        french: function.french.words.map { $0 + "(" }
      )
      let standsAlone = function.standsBare && (scope.keys != nil || wanted == .shown)
      return standsAlone ? [Offer(.function, function.english, function.french), opened] : [opened]
    } + givenFunctionOffers { $0.map(wanted.accepts) ?? false }
  }

  /// What works out a value of each row of a group, for an aggregate to work on.
  var rowFunctionOffers: [Offer] {
    Function.allCases.filter { !$0.needsGroups }.map { function in
      Offer(
        .function,
        english: function.english.words.map { $0 + "(" },
        french: function.french.words.map { $0 + "(" }
      )
    } + givenFunctionOffers { $0 != nil }
  }

  /// The user's own functions that give rows.
  var rowsFunctionOffers: [Offer] { givenFunctionOffers { $0 == nil } }

  /// The user's own functions by the type of what they give; nil stands for rows.
  private func givenFunctionOffers(_ fits: (ValueType?) -> Bool) -> [Offer] {
    let names = cursor.scope?.environment ?? environment
    return names.entries.compactMap { entry in
      guard case .function(let function) = entry.binding else { return nil }
      let type: ValueType?
      switch function.result {
      case .reported: return nil
      case .rows: type = nil
      case .value(_, let own): type = own
      }
      guard fits(type) else { return nil }
      let opened = [function.name + "("]
      return Offer(
        .function,
        english: opened,
        french: opened,
        help: Message(function.signature, function.signature)
      )
    }
  }

  /// The tasks that `run` does.
  var taskOffers: [Offer] {
    (cursor.scope?.environment ?? environment).entries.compactMap { entry in
      guard case .task(let task) = entry.binding else { return nil }
      let opened = [task.name + "("]
      return Offer(
        .function,
        english: opened,
        french: opened,
        help: Message(task.signature, task.signature)
      )
    }
  }
}

extension CursorScope.Wanted {
  /// Whether a function can give what is wanted, whose result is of the type of its argument.
  fileprivate func accepts(resultOf function: Function, _ dictionary: CaseDictionary) -> Bool {
    switch self {
    case .anything, .shown, .condition, .term: return true
    case .label, .party: return false
    case .value(let type), .given(let type), .member(let type):
      switch function {
      case .sum, .average, .median, .percentile, .running:
        return [.number, .money, .duration].contains(type)
      case .min, .max, .earliest, .greatest:
        return Checker(dictionary: dictionary).isOrdered(type)
      default:
        return type != .boolean
      }
    }
  }
}

extension Function {
  /// Whether it asks something of one row, which a group isn't.
  fileprivate var isOfOneRow: Bool {
    switch self {
    case .any, .no, .all, .first, .latest, .became, .daysIn: true
    default: false
    }
  }

  /// Whether it only has a meaning among groups.
  fileprivate var needsGroups: Bool {
    switch self {
    case .share, .percent, .rank, .change, .running: true
    default: false
    }
  }

  /// The type that it gives whatever it is given; nil when that depends.
  fileprivate var resultType: ValueType? {
    switch self {
    case .any, .no, .all: .boolean
    case .count, .distinct, .days, .months, .workingDays, .rank, .daysIn: .number
    case .became, .firstDay, .lastDay: .date
    case .year: .year
    case .quarter: .quarter
    case .month: .month
    case .words: .text
    case .share, .percent, .change: .percent
    default: nil
    }
  }
}
