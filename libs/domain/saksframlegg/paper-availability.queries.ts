import { approvesInnkalling, inForce, type MeetingView } from '#domain/meetings';
import { message } from '#kernel/messages';
import { norwegianDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { currentManager } from '#platform/database/current-manager';

interface SentRow {
  readonly itemId: string;
  readonly sentAt: Date | null;
  readonly vedlegg:
    | readonly {
        readonly id: string;
        readonly number: number;
        readonly title: string;
        readonly sentAt: string;
      }[]
    | null;
}

/**
 * What a referat says of when the papers were there, by agenda item id: which issue of the innkalling counted, and what
 * came after the first. Nothing for items whose papers came with it. Called inside a unit of work.
 * @param shown titles that the reader sees instead of those of vedlegg, by id
 */
export async function paperAvailability(
  view: MeetingView,
  language: string,
  shown: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await currentManager().query<SentRow[]>(
    `select s.agenda_item_id as "itemId", s.sent_at as "sentAt",
            json_agg(json_build_object('id', v.id, 'number', v.position, 'title', v.title, 'sentAt', v.sent_later_at)
                     order by v.position) filter (where v.id is not null) as vedlegg
       from saksframlegg s
       left join vedlegg v on v.owner_kind = 'saksframlegg' and v.owner_id = s.id and v.sent_later_at is not null
      where s.agenda_item_id = any ($1::uuid[]) group by s.id`,
    [view.agenda.map(({ id }) => id)],
  );
  const dayOf = (instant: Date) => norwegianDate(osloLocal(instant).date);
  const first = view.innkallinger.find(({ sentAt }) => sentAt !== null)?.sentAt;
  const counted = inForce(view);
  const lines = new Map<string, string[]>();
  for (const { itemId, sentAt, vedlegg } of rows) {
    const isLater = sentAt !== null && first && sentAt > first;
    lines.set(itemId, [
      ...(isLater ? [message(language, 'document.paperCameLater', { date: dayOf(sentAt) })] : []),
      ...(vedlegg ?? []).map(({ id, number, title, sentAt: came }) =>
        message(language, 'document.vedleggCameLater', {
          ...{ number, title: shown.get(id) ?? title, date: dayOf(new Date(came)) },
        }),
      ),
    ]);
  }
  for (const item of counted ? view.agenda.filter(approvesInnkalling) : []) {
    const { issue, sentAt } = counted!;
    const said = message(language, 'document.innkallingCounted', { version: issue, sent: dayOf(sentAt) });
    lines.set(item.id, [said, ...(lines.get(item.id) ?? [])]);
  }
  return lines;
}

/** What was sent to readers of a meeting besides its innkallinger. */
export interface LateSendings {
  /** How many times after the innkalling that counts. */
  readonly count: number;
  /** When it was last after it; null for never. */
  readonly last: Date | null;
  /** How many times between its first innkalling and the one that counts. */
  readonly before: number;
}

/** Papers and vedlegg that came after the innkalling that counts: each makes the møtepakke a new one. Called inside a unit of work. */
export async function lateSendings(view: MeetingView): Promise<LateSendings> {
  const counted = inForce(view);
  if (!counted) return { count: 0, last: null, before: 0 };
  const issues = view.innkallinger.flatMap(({ sentAt }) => sentAt ?? []);
  const [row] = await currentManager().query<LateSendings[]>(
    `select count(distinct t.at) filter (where t.at > $2)::int as count, max(t.at) filter (where t.at > $2) as last,
            count(distinct t.at) filter (where t.at < $2)::int as before
       from agenda_item i
       join saksframlegg s on s.agenda_item_id = i.id
       cross join lateral (
         select s.sent_at as at
         union all select v.sent_later_at from vedlegg v where v.owner_kind = 'saksframlegg' and v.owner_id = s.id) t
      where i.meeting_id = $1 and t.at > $3 and t.at <> all ($4::timestamptz[])`,
    [view.meeting.id, counted.sentAt, issues[0], issues],
  );
  return row ?? { count: 0, last: null, before: 0 };
}
