// Fields that nobody but the script itself speaks of: the build gives them the shortest names there are.
//
// None that is kept in a cell or a property, read by a page, given to Google or to the caller; none whose name
// is ever spoken as a text. A field need not stand here: one that does must stay such (test/build/ownFields).

export const ownFields = `
  acquire added addressOf alarm alone announced answerLinks answeredBy anyhow
  archivedWith arrival asTyped asWritten asks atOnce attached attempt awaited bare begun belongs
  besides blank blanks book bring bringAll bringArchived bringColumns bringLongTexts bringRows byName
  called came candidates cannotBeMade carried carriedBy carryOut cellTexts changedByHand choicesFrom
  chooses clock columnAt columnKeyAt columnsBetween complete compose confirms consentLacking
  correctedBy deciding decisive declined deed departmentMail derive despite documentName doubled
  doubts duties editLog edited elsewhere ending entered everyForm everythingRead evidence example
  except facts fetchArchived fetchColumns fillBlanks final findHere firstColumn firstDepth firstRow
  formKey formLinks formTitle formerHelp fresh fromSilence fullRow goes having havingHere headerLine
  headersOf how inSubject indexOfKey initial inspection installation isArchivedUnit isHoliday isNew
  isSame isTyped isUnclear isUnsealed journal keyAt keyIndex keyText lastColumn
  lastRow later leavesAt logLine logged meant mended misplaced mistakable mistakes nameFor
  needed needless needs notReady numbered numbering obstacles ofMatter offered onOneLine onPaper
  oneSided onlyBusiness onlyDepartment onlySome opened otherForm others othersAsked othersGoOn
  outcomes packName paper partners perform places placesOf plain policyField portions positions
  postings practice prepare proposalLink proposals proposed proposingDepartment provenMail
  publicationOn purpose question questions quoted raise reached reasons receiptCopyTo receiptTo
  recordAt recorded refers registry reliedOn remake remedy remember removeUnread reopened replaces
  reported reporter restored restoredHeaders resubmitted resumable revision rowsOf save senderName
  settingNotes settingProblems severalBusinesses short shown side signer since spoken
  standHereAgain submission submissions submittedAt tabKey takeBack takeTouched takenBack tasks
  tells textAt textOf toStranger today tooLate touched trial turning typeAt typed
  unchecked undecided undeliverable undo unknownForm unreadable unreasoned unreported unsettled
  unused unwanted voluntary waiting wasAsking watched withheld within word written yearNamed
`
  .trim()
  .split(/\s+/);
