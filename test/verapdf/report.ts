/** `2a` is PDF/A-2a (ISO 19005-2), `ua1` is PDF/UA-1 (ISO 14289-1). */
export type Flavour = '2a' | 'ua1';

/** A rule of the standard that the file breaks: its clause, how often, and where it was seen first. */
export interface BrokenRule {
  rule: string;
  times: number;
  description: string;
  firstPlace: string;
}

/** What veraPDF says of one file and one standard. */
export interface VeraReport {
  path: string;
  flavour: Flavour;
  compliant: boolean;
  broken: BrokenRule[];
  /** Set when the file could not be checked at all (not a PDF, encrypted, cut off). */
  fault?: string;
}

/** The parts of veraPDF's JSON that are read here. */
interface Job {
  itemDetails: { name: string };
  taskException?: { exceptionMessage: string };
  validationResult?: {
    compliant: boolean;
    details: {
      ruleSummaries: {
        clause: string;
        testNumber: number;
        failedChecks: number;
        description: string;
        checks: { context: string; errorMessage?: string }[];
      }[];
    };
  }[];
}

/** Reads veraPDF's JSON: one report per file, in the order in which the files were given. */
export function readReport(json: string, flavour: Flavour): VeraReport[] {
  const { jobs } = (JSON.parse(json) as { report: { jobs: Job[] } }).report;
  return jobs.map((job) => {
    const result = job.validationResult?.[0];
    const broken = (result?.details.ruleSummaries ?? []).map((rule) => ({
      rule: `${rule.clause}-${rule.testNumber}`,
      times: rule.failedChecks,
      description: rule.description,
      firstPlace: rule.checks[0]
        ? `${rule.checks[0].context} ${rule.checks[0].errorMessage ?? ''}`.trim()
        : '',
    }));
    const fault = job.taskException?.exceptionMessage ?? (result ? undefined : 'veraPDF gave no result');
    return { path: job.itemDetails.name, flavour, compliant: result?.compliant === true, broken, fault };
  });
}
