/** An error stops sending; a warning is told, and may be waived with a reason. */
export type Severity = 'error' | 'warning';

/** Who knows the facts, and so finds it. */
export type CheckOwner = 'checks' | 'saksframlegg' | 'vedtak' | 'referat' | 'action-plan' | 'innkalling';

interface Check {
  readonly severity: Severity;
  readonly owner: CheckOwner;
}

const error = (owner: CheckOwner): Check => ({ severity: 'error', owner });
const warning = (owner: CheckOwner): Check => ({ severity: 'warning', owner });

/** Everything that is looked for, with who looks. Each has its sentence `check.<code>`. */
export const checkRegister = {
  // Any text: of a paper, a proposal, an account.
  openWords: warning('checks'),
  caseUnknown: warning('checks'),
  caseTyped: warning('checks'),
  vedleggTyped: warning('checks'),
  vedleggNumberUnknown: warning('checks'),
  nameNearlyRight: warning('checks'),
  organisationNearlyRight: warning('checks'),
  councilNameMisspelt: warning('checks'),
  wordMisspelt: warning('checks'),
  listTyped: warning('checks'),
  dateImpossible: warning('checks'),
  weekdayWrong: warning('checks'),
  dateNotation: warning('checks'),
  signUnprintable: warning('checks'),
  // A paper.
  textMissing: error('saksframlegg'),
  pictureUntold: error('saksframlegg'),
  placeholderLeft: error('saksframlegg'),
  referenceBroken: error('saksframlegg'),
  vedleggMissing: error('saksframlegg'),
  sourceMissing: error('saksframlegg'),
  dateMissing: error('saksframlegg'),
  proposalMissing: warning('saksframlegg'),
  proposalWithoutVedtak: warning('saksframlegg'),
  sectionEmpty: warning('saksframlegg'),
  sectionMissing: warning('saksframlegg'),
  sentWithoutSource: warning('saksframlegg'),
  sentWithoutDate: warning('saksframlegg'),
  vedleggPromised: warning('saksframlegg'),
  vedleggDateDiffers: warning('saksframlegg'),
  draftUnmarked: warning('saksframlegg'),
  titleCut: warning('saksframlegg'),
  promisedInMeeting: warning('saksframlegg'),
  habilitetPrejudged: warning('saksframlegg'),
  // The plan.
  areaCalledOtherwise: warning('action-plan'),
  activityMissing: warning('action-plan'),
  activityDateDiffers: warning('action-plan'),
  commitmentLeft: warning('action-plan'),
  // Texts that are decided upon.
  changesUnwritten: warning('vedtak'),
  // The innkalling.
  noItems: error('innkalling'),
  noRecipients: error('innkalling'),
  typeMissing: warning('innkalling'),
  titleDiffers: warning('innkalling'),
  paperMissing: error('innkalling'),
  paperNotReady: error('innkalling'),
  addressMissing: warning('innkalling'),
  seatVacant: warning('innkalling'),
  seatUnfilled: warning('innkalling'),
  quorumAtRisk: warning('innkalling'),
  noticeShort: warning('innkalling'),
  meetingPast: warning('innkalling'),
  // The referat.
  accountMissing: error('referat'),
  vedtakMissing: error('referat'),
  vedtakOpen: error('referat'),
  referatVedleggDraft: error('referat'),
  referatVedleggPromised: warning('referat'),
  seatWithoutStatus: error('referat'),
  varaWithoutMember: error('referat'),
  speakerNotListed: warning('referat'),
  attendeeIncomplete: warning('referat'),
  habilitetUnsettled: warning('referat'),
  habilitetUndecided: warning('referat'),
} as const satisfies Record<string, Check>;

export type CheckCode = keyof typeof checkRegister;

export const checkCodes = Object.keys(checkRegister) as CheckCode[];
