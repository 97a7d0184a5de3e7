import CMinizip

/// Reads the parts of a zip archive, one at a time, as streams.
///
/// What the archive says of the sizes of its parts isn't believed: what really comes out is counted.
package final class ArchiveReader {
  /// How many times its packed size a part may inflate to, beyond `smallPart` bytes; text that
  /// repeats itself comes to a tenth of this, deflate's own limit is a thousand.
  private static let mostRatio = 200
  private static let smallPart = 16 << 20

  private let stream: ReadStream
  private let archive: unzFile
  private var open: OpenPart?

  /// The part that is being read.
  private struct OpenPart {
    let name: String
    let most: Int
    var inflated = 0
  }

  /// Reads the archive's directory.
  package init(_ source: any ArchiveSource) throws(ArchiveError) {
    let stream = ReadStream(source)
    var functions = stream.functions
    guard let archive = unzOpen2_64("", &functions) else { throw .damaged }
    self.stream = stream
    self.archive = archive
  }

  deinit {
    if open != nil { unzCloseCurrentFile(archive) }
    unzClose(archive)
  }

  /// Whether the archive has a part of that name; the case of its letters doesn't count.
  package func has(_ name: String) -> Bool {
    unzLocateFile(archive, name, 2) == UNZ_OK
  }

  /// Begins to read a part that may inflate to at most `limit` bytes; false where there is none of
  /// that name.
  package func open(_ name: String, limit: Int) throws(ArchiveError) -> Bool {
    close()
    guard has(name) else { return false }
    var info = unz_file_info64()
    guard unzGetCurrentFileInfo64(archive, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK else {
      throw .damagedPart(name)
    }
    guard info.flag & 1 == 0 else { throw .encrypted(name) }
    guard unzOpenCurrentFile(archive) == UNZ_OK else { throw .damagedPart(name) }
    let packed = min(Int(clamping: info.compressed_size), stream.source.size)
    let byRatio = max(Self.smallPart, packed.multipliedReportingOverflow(by: Self.mostRatio).0)
    open = OpenPart(name: name, most: min(limit, byRatio))
    return true
  }

  /// Fills as much of the buffer as it can from the open part; 0 is its end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    guard var part = open else { return 0 }
    let count = unzReadCurrentFile(archive, buffer.baseAddress, UInt32(clamping: buffer.count))
    guard count >= 0 else { throw .damagedPart(part.name) }
    part.inflated += Int(count)
    open = part
    guard part.inflated <= part.most else { throw .inflatesTooMuch(part.name) }
    guard count == 0 else { return Int(count) }
    open = nil
    // The sum over the part's bytes is compared when it is closed.
    guard unzCloseCurrentFile(archive) == UNZ_OK else { throw .damagedPart(part.name) }
    return 0
  }

  /// Leaves the open part where it is.
  package func close() {
    guard open != nil else { return }
    open = nil
    unzCloseCurrentFile(archive)
  }
}

/// A source with the place that minizip has reached in it.
private final class ReadStream {
  let source: any ArchiveSource
  private var place = ArchivePlace()

  init(_ source: any ArchiveSource) {
    self.source = source
  }

  /// The functions by which minizip reads the stream, which has to outlive the archive.
  var functions: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { stream, _, _ in stream },
      zread_file: { stream, _, buffer, count in
        ReadStream.of(stream)?.read(buffer, count) ?? 0
      },
      zwrite_file: { _, _, _, _ in 0 },
      ztell64_file: { stream, _ in UInt64(ReadStream.of(stream)?.place.offset ?? 0) },
      zseek64_file: { stream, _, offset, origin in
        guard let stream = ReadStream.of(stream) else { return -1 }
        return stream.place.seek(offset, origin, in: stream.source.size)
      },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque()
    )
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> ReadStream? {
    pointer.map { Unmanaged<ReadStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(_ buffer: UnsafeMutableRawPointer?, _ count: UInt) -> UInt {
    guard let buffer else { return 0 }
    var filled = 0
    while filled < Int(count) {
      let rest = UnsafeMutableRawBufferPointer(start: buffer + filled, count: Int(count) - filled)
      let read = source.read(at: place.offset, into: rest)
      guard read > 0 else { break }
      filled += read
      place.advance(read)
    }
    return UInt(filled)
  }
}
