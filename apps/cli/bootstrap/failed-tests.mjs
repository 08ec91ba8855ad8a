import { relative } from 'node:path';
import { root } from './project.mjs';

/** So many are told; whoever reads the end of a long output sees them all. */
const most = 6;
const widest = 600;
// What a terminal takes for colours.
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/**
 * What failed, in a few lines each: where, which test, how it begins, and what its pages showed. Jest tells the rest
 * above, which may be far above.
 * @param result what Jest writes with `--json`
 */
export function failureLines(result) {
  const failed = result.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      if (tests.length === 0) return [told(name, 'the file', message)];
      return tests.map(({ fullName, failureMessages }) => told(name, fullName, failureMessages[0] ?? ''));
    });
  const more = failed.length > most ? [`… and ${failed.length - most} more.`] : [];
  return [...failed.slice(0, most).flat(), ...more];
}

function told(file, test, message) {
  const path = relative(root, file);
  const text = message.replaceAll(colours, '');
  const line = new RegExp(`${path.replaceAll('.', '\\.')}:(\\d+)`).exec(text)?.[1];
  const lines = text.split('\n').map((each) => each.trim());
  const stack = lines.findIndex((each) => each.startsWith('at '));
  const words = lines.slice(0, stack < 0 ? undefined : stack).filter(Boolean);
  const pages = words.indexOf('The pages showed:');
  const error = words.slice(0, pages < 0 ? undefined : pages);
  return [
    `FAIL ${path}${line ? `:${line}` : ''} › ${test}`,
    ...[error.slice(0, 14).join(' '), pages < 0 ? '' : words.slice(pages).slice(0, 8).join(' | ')]
      .filter(Boolean)
      .map((each) => `     ${each.slice(0, widest)}`),
  ];
}
