import type { DeclarationStatus, RulingOutcome } from '#domain/habilitet';
import type { StatusTag } from '../meetings/status-tag.js';
import type { PageText } from '../page-text.js';

const colours: Readonly<Record<DeclarationStatus, StatusTag['color']>> = {
  notAnswered: 'neutral',
  able: 'success',
  unsure: 'warning',
  disqualified: 'danger',
};

/** What an answer is called, and its colour. */
export const answerTag = (status: DeclarationStatus, say: PageText): StatusTag => ({
  label: say(`habilitet.${status}`),
  color: colours[status],
});

/** What the council found, with the colour of the answer that says the same. */
export const ruledTag = (outcome: RulingOutcome, say: PageText): StatusTag => {
  const { label, color } = answerTag(outcome, say);
  return { color, label: say('habilitet.settledTag', { outcome: label }) };
};

/** The three answers as a member sees them beside the buttons. */
export const answerChoices = (say: PageText) => [
  { value: 'able', label: say('habilitet.able') },
  { value: 'unsure', label: say('habilitet.unsureChoice') },
  { value: 'disqualified', label: say('habilitet.disqualified') },
];
