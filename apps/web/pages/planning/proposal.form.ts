import { fieldIn, type SentFields } from '../sent-fields.js';

/** What was typed in a proposal, kept so that a form with faults shows it again. */
export interface TypedProposal {
  /** "2/2021" for Eventuelt of that meeting; empty for a theme. */
  readonly target: string;
  readonly title: string;
  readonly text: string;
}

export function typedProposal(sent: SentFields): TypedProposal {
  return { target: fieldIn(sent, 'target'), title: fieldIn(sent, 'title'), text: fieldIn(sent, 'text') };
}
