import PalierArchive

/// A workbook's archive, of which parts are read as XML.
final class WorkbookArchive {
  /// A sheet may inflate to this: a million rows of thirty columns.
  static let largestSheet = 1 << 30
  /// The texts that the sheets share.
  static let largestTexts = 1 << 28
  /// Any other part.
  static let largestPart = 1 << 24

  let path: String
  private let source: ByteSource
  private let bytes: ArchiveBytes
  private let archive: ArchiveReader

  init(_ source: ByteSource) throws(FileError) {
    path = source.path
    self.source = source
    bytes = ArchiveBytes(source)
    do throws(ArchiveError) {
      archive = try ArchiveReader(bytes)
    } catch {
      throw bytes.failure ?? FileError(archive: error, path: source.path)
    }
  }

  func has(_ name: String) -> Bool { archive.has(name) }

  /// Reads a whole part; false where the archive has none of that name.
  @discardableResult
  func read(
    _ name: String,
    limit: Int = WorkbookArchive.largestPart,
    to handler: any XMLHandler
  ) throws(FileError) -> Bool {
    guard let part = try ArchivedPart(name, of: self, limit: limit, to: handler) else {
      return false
    }
    while try part.advance() {}
    return true
  }

  func open(_ name: String, limit: Int) throws(FileError) -> Bool {
    do throws(ArchiveError) { return try archive.open(name, limit: limit) } catch {
      throw failure(error)
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    do throws(ArchiveError) { return try archive.read(into: buffer) } catch {
      throw failure(error)
    }
  }

  func requireUnchanged() throws(FileError) {
    try source.requireUnchanged()
  }

  private func failure(_ error: ArchiveError) -> FileError {
    bytes.failure ?? FileError(archive: error, path: path)
  }
}

/// A part of a workbook that is read piece by piece.
final class ArchivedPart {
  private static let piece = 1 << 16

  let name: String
  private let archive: WorkbookArchive
  private let reader: XMLReader
  private var isAtEnd = false

  /// Nil where the archive has no part of that name.
  init?(
    _ name: String,
    of archive: WorkbookArchive,
    limit: Int,
    to handler: any XMLHandler
  ) throws(FileError) {
    self.name = name
    self.archive = archive
    do throws(XMLFailure) { reader = try XMLReader(handler) } catch {
      throw FileError(xml: error, path: archive.path, part: name)
    }
    guard try archive.open(name, limit: limit) else { return nil }
  }

  /// Reads the next piece; false at the end.
  func advance() throws(FileError) -> Bool {
    guard !isAtEnd else { return false }
    let room: UnsafeMutableRawBufferPointer
    do throws(XMLFailure) { room = try reader.room(Self.piece) } catch { throw failure(error) }
    let count = try archive.read(into: room)
    isAtEnd = count == 0
    do throws(XMLFailure) { try reader.take(count, isLast: isAtEnd) } catch {
      throw failure(error)
    }
    return !isAtEnd
  }

  private func failure(_ error: XMLFailure) -> FileError {
    FileError(xml: error, path: archive.path, part: name)
  }
}

/// A file's bytes as an archive asks for them; a failure to read them is kept, because the archive
/// has no way to tell it.
private final class ArchiveBytes: ArchiveSource {
  private(set) var failure: FileError?
  private let source: ByteSource

  init(_ source: ByteSource) {
    self.source = source
  }

  var size: Int { source.size }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(FileError) {
      return try source.read(at: offset, into: buffer)
    } catch {
      failure = error
      return -1
    }
  }
}

extension FileError {
  fileprivate init(archive error: ArchiveError, path: String) {
    switch error {
    case .damaged: self.init(.damagedArchive, path: path)
    case .damagedPart(let part): self.init(.damagedArchive, path: path, part: part)
    case .encrypted(let part): self.init(.encryptedWorkbook, path: path, part: part)
    case .inflatesTooMuch(let part): self.init(.inflatesTooMuch, path: path, part: part)
    }
  }

  fileprivate init(xml error: XMLFailure, path: String, part: String) {
    switch error {
    case .malformed: self.init(.badPart, path: path, part: part)
    case .documentType: self.init(.documentType, path: path, part: part)
    case .tooLarge: self.init(.workbookTooLarge, path: path, part: part)
    }
  }
}
