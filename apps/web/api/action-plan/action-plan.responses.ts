import { Type, type Static } from 'typebox';
import {
  activityStatuses,
  type ActivityView,
  followUpStatuses,
  type FollowUpView,
  type PlanView,
  type ReferenceGroupView,
} from '#domain/action-plan';
import { DateText, Id, OrNull, Part, Shape, Version } from '../contract/schema.js';

export const AreaResponse = Shape('Area', {
  id: Id('Id of the area.'),
  key: Type.String(),
  name: Type.String({ description: 'As printed.' }),
  aliases: Type.Array(Type.String(), { description: 'Other names for the same area.' }),
  subAreas: Type.Array(
    Part({
      key: Type.String(),
      name: Type.String(),
      goals: Type.Array(Part({ key: Type.String(), text: Type.String() })),
    }),
  ),
  version: Version,
});

export const PlanResponse = Shape('ActionPlan', {
  id: Id('Id of the plan.'),
  key: Type.String(),
  title: Type.String(),
  versionLabel: Type.String({ description: 'As printed, "juni 2020".' }),
  validFrom: OrNull(DateText('First day.')),
  validTo: OrNull(DateText('Last day.')),
  areas: Type.Array(AreaResponse),
  version: Version,
});

export const ActivityResponse = Shape('Activity', {
  id: Id('Id of the activity.'),
  key: Type.String(),
  area: Type.String({ description: 'Key of its area.' }),
  subArea: OrNull(Type.String({ description: 'Key of its sub-area.' })),
  title: Type.String(),
  date: OrNull(DateText('When it was or will be done.')),
  status: Type.Enum([...activityStatuses]),
  source: OrNull(Type.String({ description: 'The case that decided it, "7/1/2021".' })),
  version: Version,
});

const HasLeft = Type.Boolean({ description: 'No longer in the council: the place is for it to fill.' });

export const ReferenceGroupResponse = Shape('ReferenceGroup', {
  id: Id('Id of the group.'),
  key: Type.String(),
  name: Type.String(),
  area: Type.String({ description: 'Key of its area.' }),
  appointedBy: OrNull(Type.String({ description: 'The case that appointed it.' })),
  members: Type.Array(Part({ personId: Id('Who.'), name: Type.String(), hasLeft: HasLeft }), {
    description: 'In printed order.',
  }),
  version: Version,
});

export const FollowUpResponse = Shape('FollowUp', {
  id: Id('Id of the follow-up.'),
  key: Type.String(),
  agendaItemId: Id('The item it came from.'),
  caseNumber: Type.String({ description: 'As printed; empty while the case has no number.' }),
  text: Type.String({ description: 'What is to be done.' }),
  owner: Type.String({ description: 'Who does it.' }),
  ownerLeft: Type.Boolean({ description: 'The owner has left the council: somebody must take over.' }),
  due: OrNull(DateText('When it is due.')),
  status: Type.Enum([...followUpStatuses]),
  version: Version,
});

export function areaAnswer(area: PlanView['areas'][number]): Static<typeof AreaResponse> {
  const { id, key, name, aliases, subAreas, version } = area;
  return {
    ...{ id, key, name, aliases: [...aliases], version },
    subAreas: subAreas.map((subArea) => ({
      ...{ key: subArea.key, name: subArea.name },
      goals: subArea.goals.map((goal) => ({ key: goal.key, text: goal.text })),
    })),
  };
}

export function planAnswer(plan: PlanView): Static<typeof PlanResponse> {
  const { id, key, title, versionLabel, validFrom, validTo, version } = plan;
  return { id, key, title, versionLabel, validFrom, validTo, areas: plan.areas.map(areaAnswer), version };
}

export function activityAnswer(row: ActivityView): Static<typeof ActivityResponse> {
  const { id, key, areaKey, subAreaKey, title, date, status, sourceCase, version } = row;
  return { id, key, area: areaKey, subArea: subAreaKey, title, date, status, source: sourceCase, version };
}

export function referenceGroupAnswer(row: ReferenceGroupView): Static<typeof ReferenceGroupResponse> {
  const { id, key, name, areaKey, appointedBy, memberIds, memberNames, leftIds, version } = row;
  const members = memberIds.map((personId, i) => ({
    ...{ personId, name: memberNames[i] ?? '', hasLeft: leftIds.includes(personId) },
  }));
  return { id, key, name, area: areaKey, appointedBy, members, version };
}

export function followUpAnswer(row: FollowUpView): Static<typeof FollowUpResponse> {
  const { id, key, agendaItemId, caseNumber, text, owner, ownerLeft, due, status, version } = row;
  return { id, key, agendaItemId, caseNumber, text, owner, ownerLeft, due, status, version };
}
