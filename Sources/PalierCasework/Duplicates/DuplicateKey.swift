package import PalierDiagnostics

/// What two files have in common that makes them worth a look.
package enum DuplicateKey: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// The number at the family benefits office.
  case caf
  /// Name, whatever its order, and day of birth.
  case person
  /// Address and one surname.
  case address
  case phone

  package static func < (left: DuplicateKey, right: DuplicateKey) -> Bool {
    left.rawValue < right.rawValue
  }

  /// What people read.
  package var message: Message {
    switch self {
    case .caf: Message("CAF number", "numéro CAF")
    case .person: Message("name and birth", "nom et naissance")
    case .address: Message("address and surname", "adresse et nom")
    case .phone: Message("telephone", "téléphone")
    }
  }
}
