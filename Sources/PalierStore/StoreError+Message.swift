package import PalierDiagnostics

extension StoreError {
  /// What went wrong and what helps, in both tongues.
  package var message: Message {
    let told = StoreError.sentence(of: code, context)
    guard let cause else { return told }
    return Message("\(told.english) (\(cause))", "\(told.french) (\(cause))")
  }

  private static func sentence(of code: Code, _ context: String) -> Message {
    fileSentence(of: code, context) ?? engineSentence(of: code, context)
      ?? rowSentence(of: code, context)
  }

  private static func fileSentence(of code: Code, _ path: String) -> Message? {
    switch code {
    case .notFound:
      Message(
        "there is no store at \(path): give its path, or create one",
        "il n'y a pas de base à \(path) : indiquer son chemin, ou en créer une"
      )
    case .exists:
      Message(
        "there is already a file at \(path): choose another path",
        "il y a déjà un fichier à \(path) : choisir un autre chemin"
      )
    case .notAStore:
      Message(
        "\(path) is not a store: give the path of a store, or restore a backup",
        "\(path) n'est pas une base : indiquer le chemin d'une base, ou restaurer une sauvegarde"
      )
    case .otherApplication:
      Message(
        "\(path) belongs to another program: it is left untouched",
        "\(path) appartient à un autre programme : il est laissé tel quel"
      )
    case .newer:
      Message(
        "\(path) was written by a newer version: install that version; nothing was changed",
        "\(path) a été écrite par une version plus récente : installer cette version ; rien n'a été"
          + " modifié"
      )
    case .outdated:
      Message(
        "\(path) was written by an earlier version: open it once for writing to bring it up to date",
        "\(path) a été écrite par une version antérieure : l'ouvrir une fois en écriture pour la"
          + " mettre à jour"
      )
    case .permission:
      Message(
        "no right to use \(path): check its owner and its rights",
        "pas de droit d'accès à \(path) : vérifier son propriétaire et ses droits"
      )
    case .linked:
      Message(
        "\(path) has several names or is a link, which would damage it: keep one plain file",
        "\(path) a plusieurs noms ou est un lien, ce qui l'abîmerait : ne garder qu'un fichier"
      )
    case .exposed:
      Message(
        "\(path) can be read by others: run chmod 600 on it",
        "\(path) peut être lue par d'autres : exécuter chmod 600 sur ce fichier"
      )
    default: nil
    }
  }

  private static func engineSentence(of code: Code, _ context: String) -> Message? {
    switch code {
    case .busy:
      Message(
        "\(context) is being written by someone else: try again in a moment",
        "\(context) est en cours d'écriture par quelqu'un d'autre : réessayer dans un instant"
      )
    case .held:
      Message(
        "somebody holds a transaction open on \(context): nothing can be written until it is"
          + " committed or rolled back",
        "une transaction est ouverte ailleurs sur \(context) : rien ne peut s'écrire avant qu'elle"
          + " soit validée ou abandonnée"
      )
    case .diskFull:
      Message(
        "the disk that holds \(context) is full: free some space; nothing was changed",
        "le disque de \(context) est plein : libérer de la place ; rien n'a été modifié"
      )
    case .readOnly:
      Message(
        "\(context) is open for reading only: open it for writing",
        "\(context) est ouverte en lecture seule : l'ouvrir en écriture"
      )
    case .corrupt:
      Message(
        "\(context) is damaged: run verify, then restore a backup",
        "\(context) est abîmée : exécuter verify, puis restaurer une sauvegarde"
      )
    case .interrupted:
      Message(
        "stopped on request; nothing was changed",
        "arrêté à la demande ; rien n'a été modifié"
      )
    case .notDurable:
      Message(
        "\(context) cannot promise that what is written stays written: move it to a local disk",
        "\(context) ne garantit pas que ce qui est écrit le reste : la placer sur un disque local"
      )
    case .inputOutput:
      Message(
        "\(context) could not be read or written: check the disk",
        "\(context) n'a pas pu être lu ou écrit : vérifier le disque"
      )
    case .outOfMemory:
      Message(
        "not enough memory: nothing was changed",
        "mémoire insuffisante : rien n'a été modifié"
      )
    case .engine:
      Message("the store refused \(context)", "la base a refusé \(context)")
    default: nil
    }
  }

  private static func rowSentence(of code: Code, _ context: String) -> Message {
    switch code {
    case .overflow:
      Message("\(context): the number is too large", "\(context) : le nombre est trop grand")
    case .tooLarge:
      Message("\(context) is too long: shorten it", "\(context) est trop long : le raccourcir")
    case .constraint:
      Message(
        "\(context): another row has this key, or a row refers to it",
        "\(context) : une autre ligne a cette clé, ou une ligne y renvoie"
      )
    case .unknownEntity:
      Message("there is no entity \(context)", "il n'y a pas d'entité \(context)")
    case .unknownField:
      Message("there is no recorded field \(context)", "il n'y a pas de champ saisi \(context)")
    case .unknownRow:
      Message("there is no row \(context)", "il n'y a pas de ligne \(context)")
    case .wrongType:
      Message(
        "\(context): the value has another type",
        "\(context) : la valeur est d'un autre type"
      )
    case .missingValue:
      Message(
        "\(context) is required: give a value",
        "\(context) est obligatoire : donner une valeur"
      )
    case .missingDay:
      Message(
        "\(context) is a dated field: give the day",
        "\(context) est un champ daté : donner le jour"
      )
    default:
      Message("the store refused \(context)", "la base a refusé \(context)")
    }
  }
}
