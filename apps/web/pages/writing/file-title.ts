/** A title from the name of a file, to begin with: without its ending, with spaces where people put other signs. */
export function titleOfFile(name: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const words = stem.replace(/[_+]+/g, ' ').replace(/\s+/g, ' ').trim();
  return (words === '' ? name : words).slice(0, 300);
}
