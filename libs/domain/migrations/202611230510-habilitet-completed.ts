import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Declarations that the secretariat wrote down for somebody, ties in rulings and who takes the seat in the item, and
 * legal bases that can be changed from a page.
 */
export class HabilitetCompleted implements MigrationInterface {
  readonly name = 'HabilitetCompleted2026112305100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table habilitet_declaration
        add column entered_by uuid,
        add column told_by text,
        add constraint habilitet_declaration_entered_fkey foreign key (council_id, entered_by)
          references person (council_id, id),
        add constraint habilitet_declaration_told_check check (
          entered_by is null and told_by is null
          or told_by in ('phone', 'email', 'meeting', 'letter'))`);
    await runner.query(`
      alter table habilitet_ruling
        add column casting_by uuid,
        add column vara_id uuid,
        add constraint habilitet_ruling_casting_fkey foreign key (council_id, casting_by)
          references person (council_id, id),
        add constraint habilitet_ruling_vara_fkey foreign key (council_id, vara_id) references person (council_id, id),
        add constraint habilitet_ruling_casting_check check (casting_by is null or votes_for = votes_against),
        add constraint habilitet_ruling_vara_check check (
          vara_id is null or vara_id <> person_id and outcome = 'disqualified')`);
    await runner.query(`alter table legal_basis add column version int not null default 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table legal_basis drop column version`);
    await runner.query(`alter table habilitet_ruling drop column vara_id, drop column casting_by`);
    await runner.query(`alter table habilitet_declaration drop column told_by, drop column entered_by`);
  }
}
