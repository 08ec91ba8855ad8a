/** Where the summary leads when no field is to blame. */
export const firstTextField = 'text-h';

/** The id of the field that a fault in a paper's text is about: `/sections/2/html`, `/proposedVedtak/0`. */
export function fieldOfText(path: string): string {
  const [, list, index, part] = path.split('/');
  if (list === 'sections' && index !== undefined)
    return part === 'heading' ? `heading-${index}` : `html-${index}`;
  return list === 'proposedVedtak' && index !== undefined ? `proposal-${index}` : firstTextField;
}
