import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';

/** Where the account of an item belongs. */
@Injectable()
export class ReferatAccountPlace {
  /** The meeting of an agenda item; `undefined` when the council has no such item. Called inside a unit of work. */
  async meetingOf(agendaItemId: string): Promise<string | undefined> {
    if (!isId(agendaItemId)) return undefined;
    const [row] = await currentManager().query<{ meeting_id: string }[]>(
      `select meeting_id from agenda_item where id = $1`,
      [agendaItemId],
    );
    return row?.meeting_id;
  }
}
