import { execFile } from 'node:child_process';
import { type Flavour, readReport, type VeraReport } from './report.js';
import { veraPdfJars } from './jars.js';

/** One check to make: this file against this standard. */
export interface VerificationRequest {
  path: string;
  flavour: Flavour;
}

const program = 'org.verapdf.apps.GreenfieldCliWrapper';
/** Exit codes that come with a report: 0 all keep the standard, 1 some do not, 7 some cannot be read as PDF. */
const reported = [0, 1, 7];

/**
 * Checks files with veraPDF; the answers come in the order of the requests.
 * Java's start takes longer than a check, so put many files into one call: each flavour is one start.
 * A file that is not a PDF is an answer too (`fault`). Throws when veraPDF itself cannot run: ask
 * {@link whyNoVeraPdf} first, or write the test with `itWithVeraPdf`.
 */
export async function verifyPdf(requests: VerificationRequest[]): Promise<VeraReport[]> {
  const jars = await veraPdfJars();
  const answers = new Map<string, VeraReport>();
  for (const flavour of ['2a', 'ua1'] as const) {
    const paths = [...new Set(requests.filter((each) => each.flavour === flavour).map(({ path }) => path))];
    if (paths.length === 0) continue;
    const reports = readReport(await start(jars, flavour, paths), flavour);
    paths.forEach((path, i) => answers.set(`${flavour} ${path}`, { ...reports[i], path }));
  }
  return requests.map(({ path, flavour }) => answers.get(`${flavour} ${path}`) as VeraReport);
}

function start(jars: string, flavour: Flavour, paths: string[]): Promise<string> {
  const java = ['-Xmx768m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', `${jars}/*`, program];
  const args = [...java, '--format', 'json', '--nonpdfext', '--loglevel', '0', '-f', flavour, ...paths];
  return new Promise((resolve, reject) => {
    execFile('java', args, { timeout: 300_000, maxBuffer: 64 << 20 }, (fault, out, errors) => {
      if (fault && !reported.includes(Number(fault.code))) {
        reject(new Error(`veraPDF stopped: ${fault.message}\n${errors}`));
      } else resolve(out);
    });
  });
}
