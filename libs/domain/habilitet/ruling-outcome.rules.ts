/** What the council can find about somebody in an item. */
export const rulingOutcomes = ['able', 'disqualified'] as const;
export type RulingOutcome = (typeof rulingOutcomes)[number];
