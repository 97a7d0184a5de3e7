import PalierDiagnostics
import PalierValues

extension Finding {
  static let purposeMissing = Finding(
    "purpose-missing",
    Message("a disclosure needs a purpose", "une communication demande une finalité"),
    remedy: Message("for \"…\"", "pour \"…\"")
  )

  static func opposedToSharing(_ day: CivilDate) -> Finding {
    Finding(
      "opposed",
      Message(
        "the household opposed sharing on \(day.iso)",
        "le ménage s'est opposé au partage le \(day.french)"
      ),
      remedy: Message("leave it out", "le laisser de côté")
    )
  }

  static let noSharingConvention = Finding(
    "no-sharing-convention",
    Message(
      "no data-sharing convention with this organisation is recorded",
      "aucune convention de partage de données n'est notée avec cet organisme"
    ),
    remedy: Message(
      "sign one and record it: an agreement with sharing_agreed = true",
      "en signer une et la noter : une convention avec partage_convenu = vrai"
    )
  )
}
