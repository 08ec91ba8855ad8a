import { type Clash, proposalKey, sectionKeys, type SectionText } from '#domain/saksframlegg';
import { fieldOf, type SentFields } from '../../apps/web/islands/editor/sent-fields.js';
import { wordsIn } from './model-text.js';

/** The words on the side that was not chosen, of the parts that both wrote in and of no others. */
export function chosenAway(
  clashes: readonly Clash[],
  sections: readonly SectionText[],
  own: SentFields,
  choice: 'mine' | 'theirs' | 'both',
): string[] {
  const keys = sectionKeys(sections);
  return clashes.flatMap(({ key, theirs }) => {
    const proposal = own.filter(([name]) => name.startsWith('proposal-')).map(([, value]) => value);
    const text = key === proposalKey ? proposal.join(' ') : fieldOf(own, `html-${keys.indexOf(key)}`);
    const [mine, other] = [wordsIn(text), wordsIn(theirs.join(' '))];
    if (choice === 'mine') return [...other].filter((word) => !mine.has(word));
    return choice === 'theirs' ? [...mine].filter((word) => !other.has(word)) : [];
  });
}
