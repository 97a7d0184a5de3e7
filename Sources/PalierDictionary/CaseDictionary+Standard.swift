extension CaseDictionary {
  /// The dictionary of the case store.
  package static let standard = CaseDictionary(
    entities: [
      .household, .person, .contactDetail, .act, .contact, .visit, .debt, .diagnosis, .contract,
      .closing, .transfer, .quota, .agreement, .territory, .district, .commune, .epci, .landlord,
      .organisation, .worker, .statistic, .step, .referral, .followup, .measure, .survey, .note,
      .document, .reminder, .disclosure, .body, .commission, .review, .meeting, .funding,
      .consultation,
    ],
    enumerations: [
      .stage, .phase, .procedureEnd, .actKind, .actState, .regularity, .appearance,
      .judgmentOutcome, .enforceableTitle, .programme, .sector, .composition, .activity,
      .reason, .vulnerability, .socialServices, .origin, .contactLimit, .homeVisit, .personRole,
      .detailKind, .detailState, .status, .contactResult, .progress, .exit, .exitDirection,
      .diagnosisKind, .diagnosisResult, .cause, .channel, .target, .direction, .author,
      .outcome, .visitKind, .place, .visitState, .visitOutcome, .transferState, .flow,
      .districtKind, .organisationKind, .landlordKind, .workerProfile, .communeKind, .unit,
      .stepKind, .stepMode, .stepState, .respondent, .readers, .bodyKind, .bodyState,
      .landlordReach,
      .commissionKind, .commissionState, .reviewOrigin, .meetingKind, .nextStep,
      .returnResult, .accessRole, .consultationKind,
    ],
    forms: [.acknowledgement, .monthlyReturn]
  )
}
