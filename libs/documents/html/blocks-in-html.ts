import { Parser } from 'htmlparser2';

/**
 * The paragraphs, lists, tables and other blocks of author HTML as they stand in it, in order: joined they are the HTML
 * again. Words outside any block go with the one before them.
 */
export function blocksOf(html: string): string[] {
  const ends: number[] = [];
  let depth = 0;
  const close = () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) ends.push(parser.endIndex + 1);
  };
  const parser = new Parser(
    { onopentagname: () => void depth++, onclosetag: close },
    { decodeEntities: false, lowerCaseTags: true },
  );
  parser.end(html);
  const cuts = ends.filter((end, i) => end > (ends[i - 1] ?? 0) && end < html.length);
  return [0, ...cuts].map((start, i, all) => html.slice(start, all[i + 1])).filter((block) => block !== '');
}
