import type { DeclarationStatus } from '#domain/habilitet';
import type { StatusTag } from '../meetings/status-tag.js';

const tags: Readonly<Record<DeclarationStatus, StatusTag>> = {
  notAnswered: { label: 'Ikke besvart', color: 'neutral' },
  able: { label: 'Habil', color: 'success' },
  unsure: { label: 'Usikker', color: 'warning' },
  disqualified: { label: 'Inhabil', color: 'danger' },
};

/** What an answer is called, and its colour. */
export const answerTag = (status: DeclarationStatus): StatusTag => tags[status];

/** The three answers as a member sees them beside the buttons. */
export const answerChoices = [
  { value: 'able', label: 'Habil' },
  { value: 'unsure', label: 'Usikker, rådet bør vurdere' },
  { value: 'disqualified', label: 'Inhabil' },
] as const;
