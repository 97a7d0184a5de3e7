import Glibc

/// Who works at this machine.
enum SystemUser {
  /// The account's name; its number where it has none.
  static var name: String {
    let number = getuid()
    guard let entry = getpwuid(number), let name = entry.pointee.pw_name else { return "\(number)" }
    return String(cString: name)
  }
}
