import 'reflect-metadata';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** How requests for access (innsynskrav) are answered. */
export class InnsynSetting {
  /** Working days from when a request came until it is to be answered (offl. § 29: utan ugrunna opphald). */
  @IsInt() @Min(1) @Max(30) answerDays: number;
  /** Months after the answer that it is kept who asked; 0 = until the day after. */
  @IsInt() @Min(0) @Max(240) keepMonths: number;
  /** Who decides complaints (offl. § 32), as the answer names it. */
  @IsOptional() @IsString() @Length(1, 200) complaintBody?: string;
}
