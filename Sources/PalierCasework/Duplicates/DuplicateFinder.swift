package import PalierValues

/// Somebody who lives in the home of a file.
package struct KnownPerson: Sendable {
  package let household: Int64
  package let names: NameForms
  package let bornOn: CivilDate?
  package let cafNumber: String?

  package init(household: Int64, names: NameForms, bornOn: CivilDate?, cafNumber: String?) {
    self.household = household
    self.names = names
    self.bornOn = bornOn
    self.cafNumber = cafNumber
  }
}

/// A way to reach a household, as one form of it is compared.
package struct KnownDetail: Sendable {
  package enum Kind: Hashable, Sendable {
    case address
    case phone
  }

  package let household: Int64
  package let kind: Kind
  package let value: String

  package init(household: Int64, kind: Kind, value: String) {
    self.household = household
    self.kind = kind
    self.value = value
  }
}

/// Two files that may be one household's, and why.
package struct DuplicatePair: Hashable, Sendable {
  /// The file recorded first.
  package let first: Int64
  package let second: Int64
  package let keys: [DuplicateKey]
}

/// Finds the files that may be one household's.
///
/// It proposes and never decides: every key can be shared by two households.
package struct DuplicateFinder: Sendable {
  /// A value that more files share is a service's telephone or a hostel's address, not a household's.
  private static let mostShared = 20

  private struct Couple: Hashable {
    let first: Int64
    let second: Int64
  }

  /// The pairs, in the order of the files' recording.
  package private(set) var pairs: [DuplicatePair] = []
  /// How many values were shared by so many files that no pairs are made of them.
  package private(set) var overshared = 0
  /// How many pairs are left out, since one file is known to follow the other.
  package private(set) var known = 0

  /// - Parameters:
  ///   - files: The files compared, each with the commune of its home.
  ///   - previous: The earlier file of a file of the same people.
  ///   - persons: Who lives in their homes.
  ///   - details: How they are reached.
  package init(
    files: [Int64: Int64?],
    previous: [Int64: Int64],
    persons: [KnownPerson],
    details: [KnownDetail]
  ) {
    var found: [Couple: Set<DuplicateKey>] = [:]
    var surnames: [Int64: Set<String>] = [:]
    var byNumber: [String: Set<Int64>] = [:]
    var byPerson: [String: Set<Int64>] = [:]
    for person in persons where files[person.household] != nil {
      surnames[person.household, default: []].formUnion(person.names.surnames)
      if let number = DuplicateFinder.number(person.cafNumber) {
        byNumber[number, default: []].insert(person.household)
      }
      guard let born = person.bornOn else { continue }
      for name in person.names.names {
        byPerson["\(name) \(born.day)", default: []].insert(person.household)
      }
    }
    var byAddress: [String: Set<Int64>] = [:]
    var byPhone: [String: Set<Int64>] = [:]
    for detail in details where files[detail.household] != nil {
      switch detail.kind {
      case .phone:
        if let phone = DuplicateFinder.phone(detail.value) {
          byPhone[phone, default: []].insert(detail.household)
        }
      case .address:
        guard let address = AddressForm.make(detail.value) else { continue }
        for surname in surnames[detail.household] ?? [] {
          byAddress["\(address)|\(surname)", default: []].insert(detail.household)
        }
      }
    }
    for (key, groups) in [
      (DuplicateKey.caf, byNumber), (.person, byPerson), (.phone, byPhone), (.address, byAddress),
    ] {
      for group in groups.values where group.count > 1 {
        guard group.count <= Self.mostShared else {
          overshared += 1
          continue
        }
        let sorted = group.sorted()
        for (index, first) in sorted.enumerated() {
          for second in sorted[(index + 1)...] {
            // One street's name is many towns'.
            if key == .address, let one = files[first] ?? nil, let other = files[second] ?? nil,
              one != other
            {
              continue
            }
            found[Couple(first: first, second: second), default: []].insert(key)
          }
        }
      }
    }
    let chains = DuplicateFinder.chains(previous)
    for (couple, keys) in found {
      if let chain = chains[couple.first], chain == chains[couple.second] {
        known += 1
        continue
      }
      pairs.append(
        DuplicatePair(first: couple.first, second: couple.second, keys: keys.sorted())
      )
    }
    pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The file that began each chain of procedures of the same people.
  private static func chains(_ previous: [Int64: Int64]) -> [Int64: Int64] {
    var roots: [Int64: Int64] = [:]
    for file in Set(previous.keys).union(previous.values) {
      var root = file
      var seen: Set<Int64> = [file]
      while let earlier = previous[root], seen.insert(earlier).inserted { root = earlier }
      roots[file] = root
    }
    return roots
  }

  private static func number(_ text: String?) -> String? {
    let kept = (text ?? "").uppercased().filter { $0.isLetter || $0.isNumber }
    return kept.count < 4 ? nil : kept
  }

  /// The last nine digits, which `06…`, `+33 6…` and `0033 6…` share.
  private static func phone(_ text: String) -> String? {
    let digits = text.filter(\.isNumber)
    return digits.count < 9 ? nil : String(digits.suffix(9))
  }
}
