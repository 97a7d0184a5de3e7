/// A commune of the Essonne that is no more, by its old code.
struct FormerCommune: Hashable, Sendable {
  let code: String
  let name: String
  /// The code of the commune in which it lies today.
  let today: String

  static let all = [FormerCommune(code: "91182", name: "Courcouronnes", today: "91228")]
}
