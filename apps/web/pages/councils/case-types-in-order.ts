/** Types of case in the order in which they are ticked. */
export const caseTypesInOrder = ['vedtak', 'diskusjon', 'orientering'] as const;
