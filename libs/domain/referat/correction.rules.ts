import type { Fault } from '#kernel/domain-error';
import { type ReferatSection, type ReferatText, wordsOf } from './referat-text.rules.js';

/** Words to be corrected, at a place. */
export interface CorrectionInput {
  readonly section: string;
  /** The words as they stand; empty when something is to be added. */
  readonly was: string;
  readonly becomes: string;
}

const longest = 2000;

/** Every fault in a correction, by field: its words stand where it says, and become others. */
export function correctionFaults(input: CorrectionInput, text: ReferatText, path = ''): Fault[] {
  const section = text.find(({ key }) => key === input.section);
  if (!section) return [{ path: `${path}/section`, code: 'correction.placeMissing' }];
  const faults: Fault[] = [];
  if (input.was !== '' && !wordsOf(section).includes(input.was))
    faults.push({ path: `${path}/was`, code: 'correction.wordsUnknown' });
  if (input.becomes.trim() === '') faults.push({ path: `${path}/becomes`, code: 'correction.wordsMissing' });
  else if (input.becomes === input.was)
    faults.push({ path: `${path}/becomes`, code: 'correction.wordsSame' });
  for (const field of ['was', 'becomes'] as const)
    if (input[field].length > longest)
      faults.push({ path: `${path}/${field}`, code: 'comment.tooLong', params: { limit: longest } });
  return faults;
}

/** "6/1/2021 Nasjonal plan", or the name of the part that belongs to the whole. */
export function placeName(section: ReferatSection, partName: string): string {
  return section.heading === '' ? partName : section.heading;
}
