import CMinizip

/// Writes a zip archive into memory, one part after the other.
///
/// The same parts give the same bytes: no day or name of a system is written into it.
package final class ArchiveWriter {
  /// Midnight of 1 January 1980, the first day that the form knows.
  private static let noDay: UInt = 0x0021_0000

  private let stream = WriteStream()
  private var archive: zipFile?
  private var hasFailed = false

  package init() {
    var functions = stream.functions
    archive = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions)
  }

  deinit {
    if let archive { zipClose(archive, nil) }
  }

  /// Begins a part.
  package func begin(_ name: String) {
    var info = zip_fileinfo()
    info.dosDate = Self.noDay
    note(
      zipOpenNewFileInZip64(
        archive,
        name,
        &info,
        nil,
        0,
        nil,
        0,
        nil,
        Z_DEFLATED,
        Z_DEFAULT_COMPRESSION,
        0
      )
    )
  }

  /// Adds bytes to the part.
  package func write(_ bytes: [UInt8]) {
    note(zipWriteInFileInZip(archive, bytes, UInt32(clamping: bytes.count)))
  }

  /// Ends the part.
  package func end() {
    note(zipCloseFileInZip(archive))
  }

  /// Adds a whole part.
  package func add(_ name: String, _ bytes: [UInt8]) {
    begin(name)
    write(bytes)
    end()
  }

  /// The whole archive's bytes, after which nothing may follow; nil where something couldn't be packed.
  package func finish() -> [UInt8]? {
    note(zipClose(archive, nil))
    archive = nil
    return hasFailed ? nil : stream.bytes
  }

  private func note(_ code: Int32) {
    if code != ZIP_OK { hasFailed = true }
  }
}

/// The bytes that minizip has written, and the place that it has reached in them.
private final class WriteStream {
  var bytes: [UInt8] = []
  private var place = ArchivePlace()

  /// The functions by which minizip writes the stream, which has to outlive the archive.
  var functions: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { stream, _, _ in stream },
      zread_file: { _, _, _, _ in 0 },
      zwrite_file: { stream, _, bytes, count in
        WriteStream.of(stream)?.write(bytes, Int(count))
        return count
      },
      ztell64_file: { stream, _ in UInt64(WriteStream.of(stream)?.place.offset ?? 0) },
      zseek64_file: { stream, _, offset, origin in
        guard let stream = WriteStream.of(stream) else { return -1 }
        return stream.place.seek(offset, origin, in: stream.bytes.count)
      },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque()
    )
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> WriteStream? {
    pointer.map { Unmanaged<WriteStream>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Writes at the place reached, over what is there: sizes are filled in when they are known.
  private func write(_ start: UnsafeRawPointer?, _ count: Int) {
    let new = UnsafeRawBufferPointer(start: start, count: count)
    let over = min(count, bytes.count - place.offset)
    bytes.replaceSubrange(place.offset..<place.offset + over, with: new[..<over])
    bytes.append(contentsOf: new[over...])
    place.advance(count)
  }
}
