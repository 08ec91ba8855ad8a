import { AuditTrail } from '#platform/audit/audit-trail';
import type { AuditFault, AuditReport } from '#platform/audit/audit-report';
import { message } from '#kernel/messages';
import { exitCodes } from '#platform/process/exit-codes';
import { runInApplication } from '../application/run-in-application.js';

/** Prints one line for each council, and one for each place that does not hold. */
export async function verifyAuditTrail(): Promise<void> {
  const reports = await runInApplication((app) => app.get(AuditTrail).verify());
  for (const report of reports) process.stdout.write(`${describeReport(report)}\n`);
  if (reports.length === 0) process.stdout.write('Ingen råd har noe revisjonsspor ennå.\n');
  if (reports.every((report) => report.faults.length === 0)) return;
  process.stderr.write(`\n${message('nb', 'audit.chainFaulty')}\n`);
  process.exitCode = exitCodes.refused;
}

/** One council's result. The end is printed so that it can be noted elsewhere: then even a rewritten chain is found. */
export function describeReport({ councilId, length, head, faults }: AuditReport): string {
  const state = faults.length === 0 ? 'i orden' : 'FEIL';
  const first = `Råd ${councilId}: ${state}. ${length} hendelser, slutt ${head}`;
  return [first, ...faults.map((fault) => `  ${describeFault(fault)}`)].join('\n');
}

function describeFault({ kind, seq }: AuditFault): string {
  return message('nb', `audit.${kind}`, { seq });
}
