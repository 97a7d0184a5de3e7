/// How an act's kept fields are worked out.
enum ActDerivations {
  // A refused police assistance leaves the procedure at the request. Acts that reach no stage have
  // none.
  static let stage = """
    choose { \
    kind = arrears: arrears, kind = cdp: cdp, kind = assignation: assignation, \
    kind = hearing: hearing, kind = judgment: judgment, kind = cql: cql, \
    kind in (rfp, cfp_refused): rfp, kind = cfp: cfp, kind = eviction: eviction }
    """
}
