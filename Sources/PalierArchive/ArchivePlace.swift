import CMinizip

/// The place that minizip has reached in the bytes of an archive.
struct ArchivePlace {
  private(set) var offset = 0

  mutating func advance(_ count: Int) {
    offset += count
  }

  /// Goes to a place counted from the beginning, from here or from the end, as minizip asks for it:
  /// 0, or -1 where there is no such place.
  mutating func seek(_ distance: UInt64, _ origin: Int32, in size: Int) -> Int {
    let start =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: offset
      case ZLIB_FILEFUNC_SEEK_END: size
      default: 0
      }
    // A distance back comes as a number that wraps around.
    let (place, overflow) = start.addingReportingOverflow(Int(truncatingIfNeeded: distance))
    guard !overflow, (0...size).contains(place) else { return -1 }
    offset = place
    return 0
  }
}
