/** The verbs of a vedtak (glossary). */
export const vedtakOutcomes = [
  'approved',
  'noted',
  'acknowledged',
  'endorsed',
  'adopted',
  'adoptedWithChanges',
  'postponed',
  'withdrawn',
  'none',
] as const;

export type VedtakOutcome = (typeof vedtakOutcomes)[number];

/** The outcomes that only a vote or agreement in the meeting can give. */
export const votedOutcomes: readonly VedtakOutcome[] = [
  'approved',
  'noted',
  'acknowledged',
  'endorsed',
  'adopted',
  'adoptedWithChanges',
];
