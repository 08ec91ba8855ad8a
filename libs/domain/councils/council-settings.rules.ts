import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { InnsynSetting } from './innsyn-setting.rules.js';
import { appointmentRoles, type AppointmentRole } from './appointment.rules.js';

const keyForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const statuses = ['expected', 'present', 'apology', 'absent'] as const;
type Status = (typeof statuses)[number];

/** An item that every new meeting gets. */
export class StandingItem {
  @Matches(keyForm) @Length(1, 80) key: string;

  /** `{previousMeeting}` and `{meeting}` are replaced by meeting numbers, "1/2021". */
  @IsString() @Length(1, 500) title: string;

  @IsArray()
  @ArrayUnique()
  @IsIn(['vedtak', 'diskusjon', 'orientering'], { each: true })
  caseTypes: ('vedtak' | 'diskusjon' | 'orientering')[];

  /** Before or after the matters of the meeting. */
  @IsIn(['first', 'last']) place: 'first' | 'last';

  /** Paragraphs of "Forslag til vedtak"; empty is printed as "Intet". Inline author HTML. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) proposedVedtak: string[];

  /** Text of the paper to begin with, author HTML. */
  @IsOptional() @IsString() text?: string;

  @IsOptional() @IsInt() @Min(0) @Max(1440) minutes?: number;
}

/** What a section of a paper is: text without a heading, one of the fixed sections, or one with a heading of its own. */
export const paperSectionKinds = ['text', 'background', 'reason', 'mainPoints', 'free'] as const;

/** A section that a new paper begins with. */
export class TemplateSection {
  @IsIn(paperSectionKinds) kind: (typeof paperSectionKinds)[number];

  /** Of a free section; the others have theirs in the document's own language. */
  @ValidateIf(({ kind, heading }: TemplateSection) => kind === 'free' || heading !== undefined)
  @IsString()
  @Length(1, 300)
  heading?: string;

  /** Whether a paper is not whole without it: told by the checks, as a warning. */
  @IsBoolean() required: boolean;

  /** What belongs in it, shown to whoever writes; nothing of it is printed. */
  @IsOptional() @IsString() @Length(1, 300) hint?: string;
}

/** The sections that papers for one combination of case types begin with; no types = cases without one. */
export class SectionTemplate {
  @IsArray()
  @ArrayUnique()
  @IsIn(['vedtak', 'diskusjon', 'orientering'], { each: true })
  caseTypes: ('vedtak' | 'diskusjon' | 'orientering')[];

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => TemplateSection)
  sections: TemplateSection[];
}

/** A group of the attendance list: what is printed before the names, and who belongs in it by themselves. */
export class AttendanceGroup {
  @Matches(keyForm) @Length(1, 80) key: string;

  @IsString() @Length(1, 200) label: string;

  /** Roles that put a person in this group; empty = only people put there by hand. */
  @IsArray() @ArrayUnique() @IsIn(appointmentRoles, { each: true }) roles: AppointmentRole[];

  /** Statuses that it lists; somebody expected counts as coming. */
  @IsArray() @ArrayUnique() @IsIn(statuses, { each: true }) statuses: Status[];

  /** Only people from these organisations (keys); empty = from anywhere. */
  @IsArray() @ArrayUnique() @Matches(keyForm, { each: true }) organisations: string[];

  /** What stands after the name. */
  @IsIn(['organisationAndPlace', 'organisation', 'title']) line:
    | 'organisationAndPlace'
    | 'organisation'
    | 'title';

  /** Who gets innkalling and papers. */
  @IsBoolean() receivesPapers: boolean;
}

/** Days between the steps of a meeting. */
export class Deadlines {
  @IsIn(['calendar', 'working']) countIn: 'calendar' | 'working';
  @IsInt() @Min(0) @Max(365) innkallingDaysBefore: number;
  @IsInt() @Min(0) @Max(365) papersDaysBefore: number;
  @IsInt() @Min(0) @Max(365) draftReferatDays: number;
  @IsInt() @Min(0) @Max(365) commentDays: number;
}

/** How many seats must be represented to decide. */
export class QuorumSetting {
  @IsIn(['moreThanHalf', 'atLeastHalf', 'twoThirds', 'fixed'])
  rule: 'moreThanHalf' | 'atLeastHalf' | 'twoThirds' | 'fixed';

  /** With the rule `fixed`. */
  @ValidateIf((quorum: QuorumSetting) => quorum.rule === 'fixed' || quorum.seats !== undefined)
  @IsInt()
  @Min(1)
  @Max(200)
  seats?: number;
}

/** How votes are counted. */
export class VotingSetting {
  /** More for than against; more than half of those who may vote, or of all members; two thirds of the votes cast. */
  @IsIn(['simple', 'ofPresent', 'ofMembers', 'twoThirds'])
  majority: 'simple' | 'ofPresent' | 'ofMembers' | 'twoThirds';
  @IsBoolean() castingVote: boolean;
  @IsBoolean() abstainingAllowed: boolean;
  /** One after the other until one gets a majority, or all against each other in one ballot. */
  @IsIn(['inOrder', 'againstEachOther']) alternatives: 'inOrder' | 'againstEachOther';
}

/** Whether and how members have substitutes. */
export class VaraSetting {
  @IsIn(['none', 'personal', 'ranked']) mode: 'none' | 'personal' | 'ranked';
}

/** Deciding outside a meeting. */
export class WrittenProcedureSetting {
  @IsBoolean() allowed: boolean;
  @IsInt() @Min(0) @Max(365) minimumDays: number;
  /** One member who wants a meeting stops it. */
  @IsBoolean() objectionStops: boolean;
  /** Working days before the deadline when those who have not answered are reminded; 0 = never. */
  @IsInt() @Min(0) @Max(30) reminderDays: number;
}

/** How members comment on a referat. */
export class CommentSetting {
  /** Whether members see what others have commented. */
  @IsBoolean() membersSeeOthers: boolean;
  /** Working days before the deadline that those who have not answered are reminded; 0 = nobody is. */
  @IsInt() @Min(0) @Max(30) reminderDays: number;
  /** The hour of the reminder, `HH:MM` in Oslo. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) reminderTime: string;
}

/** Who stands as creator of the archive that the council's papers go into. */
export class ArchiveCreatorSetting {
  @IsOptional() @IsString() @Length(1, 300) name?: string;
  @IsOptional() @Matches(/^\d{9}$/) organisationNumber?: string;
}

/** How long what the council does not need any more is kept. */
export class RetentionSetting {
  /** Months after the last day in office that somebody's address is kept; 0 = it is deleted the day after. */
  @IsInt() @Min(0) @Max(120) contactDataMonths: number;
}

/** What anybody may read without signing in. */
export class PublicReadingSetting {
  /** Meetings with their open papers, from when their referat is approved. */
  @IsBoolean() isOpen: boolean;
  /** What is told of a meeting from when it is called until its referat is approved. */
  @IsIn(['none', 'agenda', 'papers']) calledMeetings: 'none' | 'agenda' | 'papers';
}

/** Everything a council may decide about how it works. The defaults stand in `default-settings.rules.ts`. */
export class CouncilSettings {
  /** `{sequence}`, `{meeting}`, `{year}` or `{yy}`: how case numbers are printed. */
  @IsString() @Length(1, 100) caseNumberFormat: string;

  /** How an earlier case is printed in "Tidligere behandlet". */
  @IsString() @Length(1, 100) earlierCaseFormat: string;

  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => StandingItem)
  standingItems: StandingItem[];

  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => AttendanceGroup)
  attendanceGroups: AttendanceGroup[];

  /** What papers begin with, by type of case; a combination without its own has what its types have. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SectionTemplate)
  sectionTemplates: SectionTemplate[];

  @ValidateNested() @Type(() => Deadlines) deadlines: Deadlines;
  @ValidateNested() @Type(() => QuorumSetting) quorum: QuorumSetting;
  @ValidateNested() @Type(() => VotingSetting) voting: VotingSetting;
  @ValidateNested() @Type(() => VaraSetting) vara: VaraSetting;
  @ValidateNested() @Type(() => WrittenProcedureSetting) writtenProcedure: WrittenProcedureSetting;
  @ValidateNested() @Type(() => CommentSetting) comments: CommentSetting;
  @ValidateNested() @Type(() => ArchiveCreatorSetting) archive: ArchiveCreatorSetting;
  @ValidateNested() @Type(() => RetentionSetting) retention: RetentionSetting;
  @ValidateNested() @Type(() => PublicReadingSetting) publicReading: PublicReadingSetting;
  @ValidateNested() @Type(() => InnsynSetting) innsyn: InnsynSetting;

  @IsBoolean() remoteMeetings: boolean;
  /** Whether meetings are open to the public unless the council closes them. */
  @IsBoolean() openMeetings: boolean;
  /** Whether a disqualified member may stay in the room as audience. */
  @IsBoolean() disqualifiedMaySit: boolean;
  /** Whether all present rule on habilitet when those not in question would be no quorum (fvl. § 8). */
  @IsBoolean() allPresentRuleOnHabilitet: boolean;

  /** Whether a disqualified member still gets the papers of the item; if not, they are left out everywhere. */
  @IsBoolean() disqualifiedReadPapers: boolean;

  /** Roles that a newly shielded item is open to besides the secretariat; each item may say otherwise. */
  @IsArray()
  @ArrayUnique()
  @IsIn(['chair', 'deputyChair', 'member', 'vara', 'observer'], { each: true })
  shieldedReaders: ('chair' | 'deputyChair' | 'member' | 'vara' | 'observer')[];

  /** Who signs for the secretariat when no person is named. */
  @IsString() @Length(1, 200) secretariatName: string;
}
