/// Which rows of files a question reads.
package enum Reach: Hashable, Sendable {
  case all
  /// Those of the files of a worker; of nobody's, where it isn't known who asks.
  case ownFiles(of: Int64?)
}
