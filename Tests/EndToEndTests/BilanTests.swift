import Foundation
import Testing

/// The tables of the yearly report.
struct BilanTests {
  static let scripts = [
    "t01-contact-results.pal", "t02-open-files.pal", "t03-identified-and-supported.pal",
    "t04-visits-and-effects.pal", "t05-communes.pal", "t06-legal-support.pal",
    "t07-answer-rate.pal", "t08-commissions.pal", "t09-referred-situations.pal", "t10-acts.pal",
    "t11-unanswered-diagnoses.pal", "t12-absent-at-hearing.pal", "t13-quotas.pal",
    "t14-framework-indicators.pal", "t15-means.pal", "t16-followups.pal", "t17-exits.pal",
    "t18-masp.pal", "t19-steps.pal", "t20-delays.pal",
  ]
}
