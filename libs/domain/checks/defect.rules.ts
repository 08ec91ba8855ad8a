import type { CheckCode } from './check-register.rules.js';

/** How the program meets a defect that real papers had: by checks, or so that it cannot come about. */
export interface DefectAnswer {
  /** Empty when nothing has to be looked for. */
  readonly checks: readonly CheckCode[];
  /** The defect cannot be made with what the program makes itself; the README says how, and which test shows it. */
  readonly impossible: boolean;
}

const found = (...checks: CheckCode[]): DefectAnswer => ({ checks, impossible: false });
const made = (...checks: CheckCode[]): DefectAnswer => ({ checks, impossible: true });

/** The thirty defects found in a real set of papers, and what stands against each. */
export const defects = {
  D01: found('referenceBroken', 'caseUnknown'),
  D02: made(),
  D03: made('vedleggTyped', 'vedleggNumberUnknown'),
  D04: made('vedleggMissing', 'vedleggPromised'),
  D05: found('vedleggDateDiffers', 'activityDateDiffers'),
  D06: made('nameNearlyRight'),
  D07: made('nameNearlyRight'),
  D08: found('nameNearlyRight', 'speakerNotListed'),
  D09: found('varaWithoutMember'),
  D10: found('seatWithoutStatus'),
  D11: found('attendeeIncomplete', 'organisationNearlyRight'),
  D12: made('draftUnmarked'),
  D13: made('titleCut'),
  D14: found('typeMissing'),
  D15: made('caseTyped'),
  D16: found('areaCalledOtherwise'),
  D17: found('changesUnwritten'),
  D18: found('commitmentLeft'),
  D19: found('promisedInMeeting'),
  D20: found('listTyped'),
  D21: found('placeholderLeft', 'openWords'),
  D22: found('habilitetPrejudged', 'habilitetUnsettled', 'habilitetUndecided'),
  D23: made('councilNameMisspelt', 'wordMisspelt'),
  D24: made('dateNotation', 'dateImpossible', 'weekdayWrong'),
  D25: made(),
  D26: found('sourceMissing', 'dateMissing', 'sentWithoutSource', 'sentWithoutDate'),
  D27: found('referatVedleggDraft', 'referatVedleggPromised'),
  D28: found('titleDiffers'),
  D29: found('activityMissing'),
  D30: made(),
} as const satisfies Record<string, DefectAnswer>;
