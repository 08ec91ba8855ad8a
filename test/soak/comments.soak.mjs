/**
 * 500 comments on a referat of 30 pages through 200 random edits, seed after seed. A comment stands at its own words or
 * is listed as having lost them. Forgotten (its words stand, and it does not) must never happen; misplaced (it stands
 * at the same small words of another sentence that came in the same place) at most once in a thousand.
 */
import '../postgres/typescript-sources.mjs';

const { CommentStorm } = await import('../domain/comment-storm.ts');
const seeds = Number(process.argv[3] ?? 20);
const size = { sections: 30, paragraphs: 11, comments: 500, edits: 200 };
const sum = { anchored: 0, orphans: 0, misplaced: 0, forgotten: 0 };
for (let seed = 1; seed <= seeds; seed++) {
  const { anchored, orphans, misplaced, forgotten } = new CommentStorm({ ...size, seed }).run();
  sum.anchored += anchored;
  sum.orphans += orphans;
  sum.misplaced += misplaced.length;
  sum.forgotten += forgotten.length;
}
console.log(`${seeds} storms: ${JSON.stringify(sum)}`);
process.exitCode = sum.forgotten === 0 && sum.misplaced * 1000 <= seeds * size.comments ? 0 : 1;
