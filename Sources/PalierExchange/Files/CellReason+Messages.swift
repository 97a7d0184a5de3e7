package import PalierDiagnostics

extension CellReason {
  /// The sentence that tells it to the reader.
  package var message: Message {
    switch self {
    case .notADate: Message("this is not a date", "ce n’est pas une date")
    case .twoDigitYear: Message("the year has two digits only", "l’année n’a que deux chiffres")
    case .badYear:
      Message(
        "the year is not one of four digits between 1800 and 2199",
        "l’année n’a pas quatre chiffres entre 1800 et 2199"
      )
    case .noSuchDay: Message("the calendar has no such day", "ce jour n’existe pas au calendrier")
    case .notAnAmount: Message("this is not an amount", "ce n’est pas un montant")
    case .notANumber: Message("this is not a number", "ce n’est pas un nombre")
    case .notAWholeNumber: Message("this is not a whole number", "ce n’est pas un nombre entier")
    case .ambiguousNumber:
      Message(
        "the mark may separate thousands or decimals",
        "le signe peut séparer les milliers ou les décimales"
      )
    case .tooManyDecimals:
      Message("an amount has two decimals at most", "un montant a deux décimales au plus")
    case .tooLarge: Message("the number is too large", "le nombre est trop grand")
    case .notYesOrNo: Message("this is neither yes nor no", "ce n’est ni oui ni non")
    case .notAPhone:
      Message(
        "this is not a telephone number of ten digits",
        "ce n’est pas un numéro de téléphone à dix chiffres"
      )
    case .foreignPhone:
      Message("this telephone number is not French", "ce numéro de téléphone n’est pas français")
    case .notACommuneCode:
      Message("this is not an INSEE commune code", "ce n’est pas un code commune INSEE")
    case .notADepartmentCode:
      Message("this is not a département code", "ce n’est pas un code de département")
    case .spreadsheetError:
      Message("the spreadsheet shows an error here", "le tableur affiche une erreur à cet endroit")
    }
  }
}
