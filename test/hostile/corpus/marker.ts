/** Stands in whatever a file hides or does. Nothing that is kept may still hold it. */
export const marker = 'SKADELIG-INNHOLD';
