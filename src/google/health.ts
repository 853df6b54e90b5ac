import type { HealthPort } from '../assistant/port';
import type { Often } from '../schedule/settings';
import type { MemoryPort } from '../workbook/shop';
import { tickIn } from './ground';

/** What Google tells of clock, quota and size. */
export class GoogleHealth implements HealthPort {
  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly memory: MemoryPort,
    private readonly handler: string,
  ) {}

  clock(): Often | null {
    return tickIn(this.handler, this.memory);
  }

  mailLeft(): number {
    return MailApp.getRemainingDailyQuota();
  }

  cells(): number {
    return this.spreadsheet.getSheets().reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  }

  scriptTimeZone(): string {
    return Session.getScriptTimeZone();
  }
}
