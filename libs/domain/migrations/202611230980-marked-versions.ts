import type { MigrationInterface, QueryRunner } from 'typeorm';

const reasons = `'named', 'forQualityCheck', 'ready', 'sent', 'beforeRestore', 'restored', 'beforeIntake', 'beforeChoice'`;

/** A paper is kept when other passages of it are marked as exempted, also after it was sent. */
export class MarkedVersions implements MigrationInterface {
  readonly name = 'MarkedVersions2026112309800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reasonCheck(`${reasons}, 'marked'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    // Rows of a history are never taken away; those of a kind that is unknown before this stand as named ones then.
    await runner.query(`alter table saksframlegg_version disable trigger user, no force row level security`);
    await runner.query(
      `update saksframlegg_version set reason = 'named', name = 'Merket ' || to_char(kept_at, 'YYYY-MM-DD HH24:MI')
        where reason = 'marked'`,
    );
    await runner.query(`alter table saksframlegg_version enable trigger user, force row level security`);
    await runner.query(reasonCheck(reasons));
  }
}

function reasonCheck(allowed: string): string {
  return `alter table saksframlegg_version drop constraint saksframlegg_version_reason_check,
    add constraint saksframlegg_version_reason_check check (reason in (${allowed}))`;
}
