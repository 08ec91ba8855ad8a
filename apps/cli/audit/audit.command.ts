import type { CliCommand } from '../cli-command.js';

/** `saksgang audit verify` */
export const auditCommand: CliCommand = {
  register(program) {
    const audit = program.command('audit').description('Revisjonssporet');
    audit
      .command('verify')
      .description(
        'Se etter om noe i revisjonssporet er endret, fjernet eller flyttet (sluttkode 1 når det er det)',
      )
      .action(async () => {
        const { verifyAuditTrail } = await import('./verify-audit-trail.js');
        await verifyAuditTrail();
      });
  },
};
