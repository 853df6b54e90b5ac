import type { LinkPort, MailPort, OutgoingMail, Outlet, SendResult } from '../alerts/port';
import { anchorIn } from './spreadsheet';

/** How Google says no; the texts are its own, of MailApp. */
const QUOTA =
  /too many times for one day|daily quota|quota.*(exceeded|exhausted)|limit exceeded: email(?! (recipients|body))/i;
const ADDRESS = /invalid email|no recipient|invalid argument: recipient|recipient address rejected/i;

/** Apps Script's mail service. */
class GoogleMail implements MailPort {
  remaining(): number {
    return MailApp.getRemainingDailyQuota();
  }

  send({ to, subject, text, html, sender }: OutgoingMail): SendResult {
    const message = { to: to.join(','), subject, body: text, name: sender };
    try {
      MailApp.sendEmail(html === null ? message : { ...message, htmlBody: html });
      return { sent: true };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      console.warn(`mail refused: ${why}`);
      return { sent: false, because: QUOTA.test(why) ? 'quota' : ADDRESS.test(why) ? 'address' : 'other', why };
    }
  }
}

/** Addresses within the open spreadsheet: its URL is asked for once, and each tab's anchor once. */
class GoogleLinks implements LinkPort {
  private url: string | null = null;
  private readonly anchors = new Map<string, string | null>();

  constructor(private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  row(tab: string, row?: number): string | null {
    const anchor = this.anchorOf(tab);
    if (anchor === null) return null;
    this.url = this.url ?? this.spreadsheet.getUrl();
    return `${this.url}${anchor}${row === undefined ? '' : `&range=${row}:${row}`}`;
  }

  private anchorOf(tab: string): string | null {
    const known = this.anchors.get(tab);
    if (known !== undefined) return known;
    const anchor = anchorIn(this.spreadsheet, tab);
    this.anchors.set(tab, anchor);
    return anchor;
  }
}

/** The way out for warnings, over Apps Script. */
export class GoogleOutlet implements Outlet {
  readonly mail = new GoogleMail();
  readonly links: LinkPort;

  constructor(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    this.links = new GoogleLinks(spreadsheet);
  }
}
