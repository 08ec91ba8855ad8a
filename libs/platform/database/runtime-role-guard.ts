import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DomainError } from '#kernel/domain-error';

/**
 * Stops the program when its connections are not bound by row-level security: as superuser, with BYPASSRLS, or as
 * owner of tables (who could switch it off). It happens when a connection pooler drops the start-up option that
 * puts on the role, and nobody would notice.
 */
@Injectable()
export class RuntimeRoleGuard implements OnModuleInit {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @throws DomainError `database.roleTooStrong` */
  async onModuleInit(): Promise<void> {
    const [role] = await this.dataSource.query<{ name: string; too_strong: boolean }[]>(
      `select rolname as name,
              rolsuper or rolbypassrls
                or exists (select from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace)
                as too_strong
         from pg_roles where rolname = current_user`,
    );
    if (!role || role.too_strong) {
      throw new DomainError('database.roleTooStrong', 'invalid', { role: role?.name ?? '?' });
    }
  }
}
