import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { appointmentRoles, type AppointmentRole } from '#domain/councils';

/** Whom to be, in which council. */
export class PlaceForm {
  @IsUUID()
  councilId: string;

  @IsUUID()
  personId: string;

  @IsIn(appointmentRoles)
  role: AppointmentRole;
}

/** What the demo sign-in page sends. */
export class SignInForm extends PlaceForm {
  /** Where the person was going; only a path of our own is followed. */
  @IsString()
  @MaxLength(2000)
  to: string = '/';
}

/** A path on this site, or the start page: a sign-in must not send anybody to another site. */
export function ownPath(path: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}
