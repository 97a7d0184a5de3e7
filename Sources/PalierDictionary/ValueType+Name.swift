package import PalierDiagnostics

extension CaseDictionary {
  /// The name of a type as people write and read it: `text`, `montant`, `set of stage`.
  package func name(of type: ValueType, in tongue: Tongue) -> String {
    switch type {
    case .enumeration(let name): enumeration(named: name)?.words[tongue] ?? name
    case .set(let name):
      Message("set of ", "ensemble de ")[tongue]
        + (enumeration(named: name)?.words[tongue] ?? name)
    case .reference(let name): entity(named: name)?.singular[tongue] ?? name
    case .references(let name): entity(named: name)?.plural[tongue] ?? name
    default: type.simpleName[tongue]
    }
  }
}

extension ValueType {
  /// The word of a type that names nothing of the dictionary.
  fileprivate var simpleName: Message {
    switch self {
    case .text: Message("text", "texte")
    case .number: Message("number", "nombre")
    case .money: Message("money", "montant")
    case .percent: Message("percent", "pourcentage")
    case .boolean: Message("boolean", "booléen")
    case .date: Message("date", "date")
    case .time: Message("time", "heure")
    case .month: Message("month", "mois")
    case .quarter: Message("quarter", "trimestre")
    case .year: Message("year", "année")
    case .period: Message("period", "période")
    case .duration, .months: Message("duration", "durée")
    case .enumeration(let name), .set(let name), .reference(let name), .references(let name):
      Message(name, name)
    case .band: Message("class", "tranche")
    }
  }
}
