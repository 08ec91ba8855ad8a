import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/**
 * The ids of all councils: the only thing that is known across councils. Sign-in, nightly jobs and the command line
 * walk through it and then begin a unit of work for each council.
 */
@Injectable()
export class CouncilDirectory {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Ids in the order the councils were made. */
  async councilIds(): Promise<string[]> {
    const rows = await this.dataSource.query<{ council_id: string }[]>(
      'select council_id from council_directory order by registered_at, council_id',
    );
    return rows.map((row) => row.council_id);
  }
}
