const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ŧ: 't',
  ŋ: 'n',
  ß: 'ss',
};

/**
 * A readable key made from a name: `Åse Bjørnå` → `ase-bjorna`. Never empty, at most 60 characters.
 * @param taken says whether a key is in use already; then `-2`, `-3` … is added
 */
export function readableKey(text: string, taken: (key: string) => boolean = () => false): string {
  const plain = text
    .toLocaleLowerCase('nb-NO')
    .replace(/[æøåđŧŋß]/g, (letter) => letters[letter])
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const stem = plain || 'x';
  let key = stem;
  for (let n = 2; taken(key); n++) key = `${stem}-${n}`;
  return key;
}
